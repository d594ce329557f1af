package no.sosialekommuner.editorial.theme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.NamedContribution;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Language;

/**
 * A theme as an editor writes it.
 *
 * @param uke the week, as 2026-53
 * @param tag slug; empty for none
 * @param title may be empty where a tag is chosen
 * @param contributions addresses of contributions, one a line
 * @param introduction Markdown; may be empty where it is written in another language
 * @param nn the same in nynorsk, as far as it is said in that
 * @param en the same in English
 * @param version the one that was on the screen when the editor began; 0 for a new theme
 */
public record ThemeForm(
        @NotBlank String uke,
        String tag,

        @Size(max = 120, message = "editorial.theme.title.long")
        String title,

        @Size(max = 10_000, message = "editorial.theme.introduction.long")
        String introduction,

        @Size(max = 200, message = "editorial.theme.question.long")
        String question,

        String contributions,
        @Valid Translation nn,
        @Valid Translation en,
        int version) {

    public ThemeForm {
        nn = nn == null ? Translation.NONE : nn;
        en = en == null ? Translation.NONE : en;
        uke = uke == null ? "" : uke.strip();
        tag = tag == null ? "" : tag.strip();
        title = title == null ? "" : PlainText.line(title);
        introduction = introduction == null ? "" : introduction.strip();
        question = question == null ? "" : PlainText.line(question);
        contributions = contributions == null ? "" : contributions.strip();
    }

    static ThemeForm on(String week) {
        return new ThemeForm(week, "", "", "", "", "", Translation.NONE, Translation.NONE, 0);
    }

    /** @param readable those of its contributions that the editor may read */
    static ThemeForm of(Theme theme, List<Card> readable) {
        Map<ContributionId, String> addresses =
                readable.stream().collect(Collectors.toMap(Card::id, Card::address, (one, _) -> one));
        return new ThemeForm(
                theme.week().toString(),
                theme.tag() == null ? "" : theme.tag().slug(),
                theme.in(Language.NB).title(),
                theme.in(Language.NB).introduction(),
                theme.in(Language.NB).question(),
                String.join(
                        "\n",
                        theme.contributions().stream()
                                .map(it -> addresses.getOrDefault(it, "/bidrag/" + it))
                                .toList()),
                Translation.of(theme.in(Language.NN)),
                Translation.of(theme.in(Language.EN)),
                theme.version());
    }

    ThemeForm at(String week, int newVersion) {
        return new ThemeForm(week, tag, title, introduction, question, contributions, nn, en, newVersion);
    }

    /** Whether the theme has these very words. */
    boolean isSaidBy(Theme theme) {
        return in(Language.NB).says(theme.in(Language.NB))
                && nn.says(theme.in(Language.NN))
                && en.says(theme.in(Language.EN));
    }

    boolean saysSomething() {
        return Stream.of(Language.values())
                .anyMatch(it -> !in(it).introduction().isEmpty());
    }

    boolean isNamed() {
        return !tag.isEmpty()
                || Stream.of(Language.values()).anyMatch(it -> !in(it).title().isEmpty());
    }

    Translation in(Language language) {
        return switch (language) {
            case NB -> new Translation(title, introduction, question);
            case NN -> nn;
            case EN -> en;
        };
    }

    /** The lines that name a contribution. */
    List<ContributionId> chosen() {
        return contributions
                .lines()
                .flatMap(line -> NamedContribution.of(line).stream())
                .distinct()
                .toList();
    }

    /** Whether some line names none. */
    boolean namesNothing() {
        return contributions
                .lines()
                .filter(line -> !line.isBlank())
                .anyMatch(line -> NamedContribution.of(line).isEmpty());
    }
}
