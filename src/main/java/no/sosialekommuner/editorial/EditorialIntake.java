package no.sosialekommuner.editorial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.faq.FaqIntake;
import no.sosialekommuner.editorial.feature.FeaturedThings;
import no.sosialekommuner.editorial.landing.LandingVersions;
import no.sosialekommuner.editorial.theme.ThemeIntake;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.web.Language;
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

    /** Answers that come with the product, where the community has no entry yet and never had; how many were taken in. */
    @Transactional
    public int ship(List<ShippedFaq> answers) {
        return faqs.ship(answers);
    }

    /**
     * @param word what editors say about it, by language
     * @param until the last day, or null for no end
     */
    @Transactional
    public void feature(
            ContributionId contribution,
            Place place,
            @Nullable TagId tag,
            Map<Language, String> word,
            LocalDate from,
            @Nullable LocalDate until,
            MemberId by) {
        featured.take(contribution, place, tag, Words.of(word), from, until, by);
    }

    /**
     * @param said in bokmål
     * @param others in other languages
     */
    public record IncomingTheme(
            Week week, @Nullable TagId tag, Said said, Map<Language, Said> others, List<ContributionId> contributions) {

        public IncomingTheme {
            others = Map.copyOf(others);
            contributions = List.copyOf(contributions);
        }

        /** In bokmål alone. */
        public IncomingTheme(
                Week week,
                @Nullable TagId tag,
                String title,
                String introduction,
                String question,
                List<ContributionId> contributions) {
            this(week, tag, new Said(title, introduction, question), Map.of(), contributions);
        }

        public Said in(Language language) {
            return language == Language.NB ? said : others.getOrDefault(language, Said.NOTHING);
        }
    }

    /**
     * @param introduction Markdown
     * @param question what is to be discussed; empty for nothing
     */
    public record Said(String title, String introduction, String question) {

        public static final Said NOTHING = new Said("", "", "");
    }
}
