package no.sosialekommuner.editorial.theme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.NamedContribution;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.text.PlainText;

/**
 * A theme as an editor writes it.
 *
 * @param uke the week, as 2026-53
 * @param tag slug; empty for none
 * @param title may be empty where a tag is chosen
 * @param contributions addresses of contributions, one a line
 * @param version the one that was on the screen when the editor began; 0 for a new theme
 */
public record ThemeForm(
        @NotBlank String uke,
        String tag,

        @Size(max = 120, message = "editorial.theme.title.long")
        String title,

        @NotBlank(message = "editorial.theme.introduction.missing")
        @Size(max = 10_000, message = "editorial.theme.introduction.long")
        String introduction,

        @Size(max = 200, message = "editorial.theme.question.long")
        String question,

        String contributions,
        int version) {

    public ThemeForm {
        uke = uke == null ? "" : uke.strip();
        tag = tag == null ? "" : tag.strip();
        title = title == null ? "" : PlainText.line(title);
        introduction = introduction == null ? "" : introduction.strip();
        question = question == null ? "" : PlainText.line(question);
        contributions = contributions == null ? "" : contributions.strip();
    }

    static ThemeForm on(String week) {
        return new ThemeForm(week, "", "", "", "", "", 0);
    }

    static ThemeForm of(Theme theme) {
        return new ThemeForm(
                theme.week().toString(),
                theme.tag() == null ? "" : theme.tag().slug(),
                theme.ownTitle(),
                theme.introduction(),
                theme.question(),
                String.join(
                        "\n",
                        theme.contributions().stream()
                                .map(it -> "/bidrag/" + it)
                                .toList()),
                theme.version());
    }

    ThemeForm at(String week, int newVersion) {
        return new ThemeForm(week, tag, title, introduction, question, contributions, newVersion);
    }

    /** Whether the theme has these very words. */
    boolean isSaidBy(Theme theme) {
        return title.equals(theme.ownTitle())
                && introduction.equals(theme.introduction())
                && question.equals(theme.question());
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
