package no.sosialekommuner.document.paper;

import java.nio.file.Path;

/**
 * A picture of our own encoding that can be read.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Image(Path content, String mediaType, int width, int height) {

    private static final double MILLIMETRES_A_PIXEL = 25.4 / 144;

    /** Its size on paper in millimetres: sharp, and no larger than the room there is. */
    public Size within(double most, double highest) {
        double scale =
                Math.min(MILLIMETRES_A_PIXEL, Math.min(most / Math.max(1, width), highest / Math.max(1, height)));
        return new Size(width * scale, height * scale);
    }

    /** In millimetres. */
    public record Size(double width, double height) {}
}
