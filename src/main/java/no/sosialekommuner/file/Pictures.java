package no.sosialekommuner.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes new pictures from uploaded ones: turned upright, shrunk and encoded again, so that neither the place where a
 * photo was taken nor anything hidden in the file comes along. Reads JPEG, PNG, GIF (its first picture) and WebP.
 */
@Component
public class Pictures {

    /** A small file may unfold to gigabytes: the header is asked before anything is decoded. */
    static final long MOST_PIXELS = 40_000_000;

    private static final float QUALITY = 0.85f;
    private static final String UNREADABLE = "file.picture.unreadable";

    /** Decoding takes memory; however many upload at once, only so many pictures are open. */
    private final Semaphore open = new Semaphore(2);

    static {
        ImageIO.setUseCache(false);
    }

    /**
     * The picture, its longer side at most {@code longest} pixels.
     *
     * @throws Invalid on {@code file} when it cannot be read or has more than 40 million pixels
     */
    public Picture shrunk(byte[] content, int longest) {
        return make(content, longest, upright -> {
            int side = Math.max(upright.getWidth(), upright.getHeight());
            return side <= longest
                    ? upright
                    : Thumbnails.of(upright).size(longest, longest).asBufferedImage();
        });
    }

    /**
     * The middle of the picture as a square.
     *
     * @param side in pixels; a smaller picture is made larger
     * @throws Invalid on {@code file} when it cannot be read or has more than 40 million pixels
     */
    public Picture square(byte[] content, int side) {
        return make(
                content,
                side * 2,
                upright -> Thumbnails.of(upright)
                        .crop(Positions.CENTER)
                        .size(side, side)
                        .asBufferedImage());
    }

    private Picture make(byte[] content, int enough, Change change) {
        open.acquireUninterruptibly();
        try {
            BufferedImage upright = decode(content, enough);
            return encode(change.of(upright));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new Invalid("file", UNREADABLE);
        } finally {
            open.release();
        }
    }

    private static BufferedImage decode(byte[] content, int enough) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new Invalid("file", UNREADABLE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, false, false);
                return turned(read(reader, enough), orientation(reader));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, int enough) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new Invalid("file", "file.picture.too-many-pixels");
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(width, height) / (2 * enough));
        how.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, how);
        if (image == null) {
            throw new IIOException("no picture in it");
        }
        return image;
    }

    private static @Nullable Orientation orientation(ImageReader reader) {
        try {
            return reader.getFormatName().equalsIgnoreCase("jpeg") ? ExifUtils.getExifOrientation(reader, 0) : null;
        } catch (IOException | RuntimeException _) {
            return null; // a picture with a broken note about its orientation is shown as it lies
        }
    }

    private static BufferedImage turned(BufferedImage image, @Nullable Orientation orientation) {
        return orientation == null
                ? image
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }

    private static Picture encode(BufferedImage image) throws IOException {
        boolean seeThrough = image.getColorModel().hasAlpha();
        BufferedImage plain = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var canvas = plain.createGraphics();
        canvas.drawImage(image, 0, 0, seeThrough ? null : Color.WHITE, null);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Thumbnails.of(plain)
                .scale(1)
                .outputFormat(seeThrough ? "png" : "jpg")
                .outputQuality(QUALITY)
                .toOutputStream(bytes);
        return new Picture(
                bytes.toByteArray(), seeThrough ? "image/png" : "image/jpeg", image.getWidth(), image.getHeight());
    }

    private interface Change {
        BufferedImage of(BufferedImage upright) throws IOException;
    }
}
