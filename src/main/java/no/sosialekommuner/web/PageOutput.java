package no.sosialekommuner.web;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page as it is written, in UTF-8 and in one piece: it is sent as that, because each of the thousand parts would pass all the
 * wrappers around the response, and putting the parts together at the end was a tenth of the work of a page.
 */
final class PageOutput implements TemplateOutput {

    private static final int USUAL = 64 * 1024;

    private byte[] bytes = new byte[USUAL];
    private int length;

    /** How many of the {@link #bytes} are written. */
    int length() {
        return length;
    }

    /** Not copied, and longer than what is written. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public void writeContent(String text) {
        writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    @Override
    public void writeBinaryContent(byte[] part) {
        int needed = Math.addExact(length, part.length);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.multiplyExact(bytes.length, 2)));
        }
        System.arraycopy(part, 0, bytes, length, part.length);
        length = needed;
    }
}
