package no.sosialekommuner.document.print;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Lets a face be read without its ligatures (OpenType, table GSUB). FOP draws "ft" as one sign, but does not write down what it
 * means, so that "skift" could neither be copied nor heard.
 */
final class Ligatures {

    private static final int HEADER = 12;
    private static final int ENTRY = 16;
    private static final int FEATURE = 6;
    private static final int SUBSTITUTIONS = tag("GSUB");
    private static final int ALWAYS = tag("liga");
    private static final int ON_REQUEST = tag("dlig");

    private Ligatures() {}

    /** Makes those that are always drawn into such that are drawn on request. */
    static void leaveOut(byte[] face) {
        ByteBuffer bytes = ByteBuffer.wrap(face);
        int tables = bytes.getShort(4);
        for (int table = 0; table < tables; table++) {
            int entry = HEADER + table * ENTRY;
            if (bytes.getInt(entry) == SUBSTITUTIONS) {
                leaveOut(bytes, bytes.getInt(entry + 8));
            }
        }
    }

    private static void leaveOut(ByteBuffer bytes, int table) {
        int features = table + Short.toUnsignedInt(bytes.getShort(table + 6));
        int count = Short.toUnsignedInt(bytes.getShort(features));
        for (int feature = 0; feature < count; feature++) {
            int at = features + 2 + feature * FEATURE;
            if (bytes.getInt(at) == ALWAYS) {
                bytes.putInt(at, ON_REQUEST);
            }
        }
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
