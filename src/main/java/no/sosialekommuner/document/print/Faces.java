package no.sosialekommuner.document.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which face has which letter. What the face of the text lacks (Arabic, arrows, emoji) is printed in another one, and what
 * none has is printed as an empty box.
 */
final class Faces {

    static final String NONE = "";

    private static final Map<String, String> FILES = Map.of(
            Type.TEXT,
            "SourceSans3-Regular.ttf",
            Type.MONO,
            "DejaVuSansMono.ttf",
            "DejaVu Sans",
            "DejaVuSans.ttf",
            "Noto Sans Arabic",
            "NotoSansArabic-Regular.ttf",
            "Noto Sans Ethiopic",
            "NotoSansEthiopic-Regular.ttf",
            "Noto Sans Thai",
            "NotoSansThai-Regular.ttf",
            "Noto Emoji",
            "NotoEmoji-Regular.ttf");

    private static final List<String> OTHERS =
            List.of("Noto Sans Arabic", "Noto Sans Ethiopic", "Noto Sans Thai", "DejaVu Sans", "Noto Emoji");

    /** How a letter of these looks depends on those beside it: what is drawn does not say any more what was written. */
    private static final Set<String> SHAPED = Set.of("Noto Sans Arabic", "Noto Sans Thai");

    private final Map<String, CmapLookup> letters = new HashMap<>();
    private final List<TrueTypeFont> open = new ArrayList<>();

    /** The face to print this letter in, the wanted one where that has it; {@link #NONE} where none has it. */
    String of(int letter, String wanted) {
        if (letter < 0x7F || has(wanted, letter)) {
            return wanted;
        }
        return OTHERS.stream().filter(face -> has(face, letter)).findFirst().orElse(NONE);
    }

    static boolean isShaped(String face) {
        return SHAPED.contains(face);
    }

    private boolean has(String face, int letter) {
        return letters.computeIfAbsent(face, this::letters).getGlyphId(letter) != 0;
    }

    private CmapLookup letters(String face) {
        try {
            TrueTypeFont font = new TTFParser()
                    .parse(new RandomAccessReadBuffer(
                            PressFiles.face(FILES.getOrDefault(face, "SourceSans3-Regular.ttf"))));
            open.add(font);
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
