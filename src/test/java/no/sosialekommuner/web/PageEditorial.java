package no.sosialekommuner.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.Answers;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.EditorialIntake;
import no.sosialekommuner.editorial.EditorialIntake.IncomingTheme;
import no.sosialekommuner.editorial.Place;
import no.sosialekommuner.editorial.Week;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.IncomingTags;
import no.sosialekommuner.taxonomy.TagId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What editors keep, for the list of pages: a little of each, made for the occasion. */
final class PageEditorial {

    private final Cast cast;
    private final Answers answers;
    private final EditorialIntake intake;
    private final IncomingTags tags;
    private final JdbcClient db;

    PageEditorial(Cast cast, Answers answers, EditorialIntake intake, IncomingTags tags, JdbcClient db) {
        this.cast = cast;
        this.answers = answers;
        this.intake = intake;
        this.tags = tags;
        this.db = db;
    }

    Map<String, String> fill() {
        Viewer anna = cast.anna();
        TagId krise = tags.bySlug(List.of("krise")).values().iterator().next();
        ContributionId question = cast.published("QUESTION", anna, "nettverk", "Når varsler vi pårørende?");
        answers.accepted(question, "Politiet varsler pårørende. Vi henviser dit.", cast.eva());
        ContributionId article = cast.published("ARTICLE", anna, "nettverk", "Den første timen");
        intake.faq(question, null, null, anna.id());
        intake.introduction(krise, "Bruk **denne siden** før dere trenger den.", "Bruk *denne sida*.", "", anna.id());
        intake.feature(
                article,
                Place.TOPIC,
                krise,
                Map.of(Language.NB, "Begynn her."),
                LocalDate.of(2020, 1, 1),
                null,
                anna.id());
        intake.feature(article, Place.HOME, null, Map.of(), LocalDate.of(2020, 1, 1), null, anna.id());
        guideDraft();
        Week now = Week.now(Clock.systemUTC());
        intake.theme(
                new IncomingTheme(
                        now, krise, "Når det haster", "Øv før dere må.", "Hvem ringer hvem?", List.of(article)),
                anna.id());
        return Map.of(
                "faq", number("select max(id)::text from editorial.faq"),
                "featured", number("select max(id)::text from editorial.featured"),
                "theme", number("select max(id)::text from editorial.theme"),
                "week", now.toString());
    }

    /** The next version of a guide has been begun, and one of its texts is missing. */
    private void guideDraft() {
        db.sql("""
                        with draft as (
                          insert into guide.draft (guide_key, based_on, frame)
                          select v.guide_key, v.number, v.content - 'chapters'
                            from guide.version v
                           where v.guide_key = 'strategy' and v.number = 1
                          on conflict do nothing
                          returning guide_key, based_on)
                        insert into guide.draft_chapter (guide_key, chapter_key, position, content)
                        select d.guide_key, c.chapter ->> 'key', c.position, c.chapter
                          from draft d
                          join guide.version v on v.guide_key = d.guide_key and v.number = d.based_on
                         cross join jsonb_array_elements(v.content -> 'chapters') with ordinality as c(chapter, position)
                        """).update();
        db.sql("""
                        update guide.draft_chapter
                           set content = jsonb_set(content, '{why,nn}', '""')
                         where guide_key = 'strategy' and chapter_key = 'goals'
                        """).update();
    }

    private String number(String sql) {
        return db.sql(sql).query(String.class).single();
    }
}
