package no.sosialekommuner.editorial.theme;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Language;
import org.springframework.stereotype.Component;

/** What is written of a theme, as its row has it: every language's words with the page that they become. */
@Component
class ThemeColumns {

    /** How the names of columns and parameters end. */
    private static final Map<Language, String> ENDINGS = Map.of(Language.NB, "", Language.NN, "Nn", Language.EN, "En");

    private final Markdown markdown;

    ThemeColumns(Markdown markdown) {
        this.markdown = markdown;
    }

    Map<String, Object> of(Function<Language, Translation> words) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("htmlVersion", Markdown.VERSION);
        ENDINGS.forEach((language, ending) -> {
            Translation said = words.apply(language);
            columns.put("title" + ending, said.title());
            columns.put("introduction" + ending, said.introduction());
            columns.put("html" + ending, markdown.html(said.introduction()));
            columns.put("question" + ending, said.question());
        });
        return columns;
    }
}
