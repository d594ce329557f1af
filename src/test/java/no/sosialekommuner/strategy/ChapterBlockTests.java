package no.sosialekommuner.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChapterBlockTests {

    @Test
    void headingsLieBelowTheChaptersAndKeepTheirOrder() {
        assertThat(block("# Formål\n\nTekst\n\n## Hvem")).isEqualTo("### Formål\n\nTekst\n\n#### Hvem");
        assertThat(block("## Formål\n\n### Hvem")).isEqualTo("### Formål\n\n#### Hvem");
        assertThat(block("#### Allerede dypt")).isEqualTo("#### Allerede dypt");
        assertThat(block("# A\n\n###### Dypest")).isEqualTo("### A\n\n###### Dypest");
    }

    @Test
    void underlinedHeadingsAreHeadingsToo() {
        assertThat(block("Formål\n======\n\nHvem\n---\nTekst")).isEqualTo("### Formål\n\n\n#### Hvem\n\nTekst");
    }

    @Test
    void aLineOfDashesOrATableIsNoHeading() {
        String text = "Tekst\n\n---\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- punkt\n---";

        assertThat(block(text)).isEqualTo(text);
    }

    @Test
    void whatIsCodeStaysCodeAndIsEnded() {
        assertThat(block("```\n# ingen tittel\n```")).isEqualTo("```\n# ingen tittel\n```");
        assertThat(block("~~~\n# uferdig")).isEqualTo("~~~\n# uferdig\n~~~");
    }

    @Test
    void markupDoesNotSwallowWhatFollows() {
        assertThat(block("<!-- glemt")).isEqualTo("\\<!-- glemt");
        assertThat(block("<script>")).isEqualTo("\\<script>");
        assertThat(block("<https://ks.no> er greit")).isEqualTo("<https://ks.no> er greit");
    }

    private static String block(String text) {
        return ChapterBlock.of(text, 3);
    }
}
