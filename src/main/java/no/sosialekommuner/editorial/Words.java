package no.sosialekommuner.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import no.sosialekommuner.web.Language;

/** What editors say in a sentence, in the languages that they said it in; empty where they did not. */
public record Words(String nb, String nn, String en) {

    public static Words of(Map<Language, String> said) {
        return new Words(
                said.getOrDefault(Language.NB, ""),
                said.getOrDefault(Language.NN, ""),
                said.getOrDefault(Language.EN, ""));
    }

    /** From the columns {@code word}, {@code word_nn} and {@code word_en}. */
    public static Words of(ResultSet rs) throws SQLException {
        return new Words(rs.getString("word"), rs.getString("word_nn"), rs.getString("word_en"));
    }

    /** As it was written in this language. */
    public String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
    }

    /** The language that a reader of this one is shown: where it is not written in that, bokmål first. */
    public Language shown(Language wanted) {
        if (!in(wanted).isEmpty()) {
            return wanted;
        }
        return !nb.isEmpty() ? Language.NB : !nn.isEmpty() ? Language.NN : !en.isEmpty() ? Language.EN : wanted;
    }
}
