package no.sosialekommuner.document.paper;

import java.util.List;
import no.sosialekommuner.file.FileId;

/** What stands in a line. */
public sealed interface Inline {

    record Text(String text, Look look) implements Inline {}

    /** @param address whole and valid, so that no reader of documents stumbles over it */
    record Link(String address, List<Inline> words) implements Inline {}

    record Break() implements Inline {}

    /**
     * @param words what it shows, never empty
     * @param caption printed below it; may be empty
     */
    record Shown(FileId file, String words, String caption) implements Inline {}

    /** The words alone. */
    static String plain(List<Inline> words) {
        StringBuilder plain = new StringBuilder();
        for (Inline word : words) {
            switch (word) {
                case Text text -> plain.append(text.text());
                case Link link -> plain.append(plain(link.words()));
                case Break _ -> plain.append(' ');
                case Shown shown -> plain.append(shown.words());
            }
        }
        return plain.toString();
    }
}
