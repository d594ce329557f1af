package no.sosialekommuner.operation.stackexchange;

import java.util.stream.Collectors;
import no.sosialekommuner.text.Escapes;

/** A comment is Markdown within one line there: links, emphasis and code, but no headings or lists. */
final class CommentText {

    private CommentText() {}

    static String markdown(String text) {
        return text.lines().map(String::strip).map(Escapes::atBeginning).collect(Collectors.joining("\n"));
    }
}
