package no.sosialekommuner.editorial;

import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.faq.FaqIntake;
import no.sosialekommuner.editorial.feature.FeaturedThings;
import no.sosialekommuner.editorial.landing.LandingVersions;
import no.sosialekommuner.editorial.theme.ThemeIntake;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.taxonomy.TagId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what editors have made elsewhere or before. For imports and the sample community. */
@Component
public class EditorialIntake {

    private final LandingVersions landings;
    private final ThemeIntake themes;
    private final FaqIntake faqs;
    private final FeaturedThings featured;

    EditorialIntake(LandingVersions landings, ThemeIntake themes, FaqIntake faqs, FeaturedThings featured) {
        this.landings = landings;
        this.themes = themes;
        this.faqs = faqs;
        this.featured = featured;
    }

    /** A topic's landing page, if it has none yet. */
    @Transactional
    public void introduction(TagId tag, String nb, String nn, String en, MemberId by) {
        landings.begin(tag, nb, nn, en, by);
    }

    /** A theme of a week that has none yet; the week may be over. */
    @Transactional
    public void theme(IncomingTheme theme, MemberId by) {
        themes.take(theme, by);
    }

    /** An entry of a question with an accepted answer, if there is none yet; with words of its own where they are given. */
    @Transactional
    public void faq(ContributionId question, @Nullable String title, @Nullable String answer, MemberId by) {
        faqs.take(question, title, answer, by);
    }

    /** @param until the last day, or null for no end */
    @Transactional
    public void feature(
            ContributionId contribution,
            Place place,
            @Nullable TagId tag,
            String word,
            LocalDate from,
            @Nullable LocalDate until,
            MemberId by) {
        featured.take(contribution, place, tag, word, from, until, by);
    }

    /**
     * @param introduction Markdown
     * @param question what is to be discussed; empty for nothing
     */
    public record IncomingTheme(
            Week week,
            @Nullable TagId tag,
            String title,
            String introduction,
            String question,
            List<ContributionId> contributions) {

        public IncomingTheme {
            contributions = List.copyOf(contributions);
        }
    }
}
