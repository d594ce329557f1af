package no.sosialekommuner.guide.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.GuideEdition;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.guide.ShippedGuides;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.member.Person;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is drafted becomes the next version, or not. */
@CommunityTest
class GuidePublishingTests extends HarbourGuide {

    @Test
    void aChapterIsWrittenSavedAndPublished() {
        begin();
        frame();
        chapter("Kaiplasser");
        assertThat(whole().send(mvc, editor)).hasStatus(303);

        assertThat(publish("Første utgave", editor)).hasStatus(303);

        Guide published = guides.current(KEY);
        assertThat(published.version()).isEqualTo(1);
        Chapter berths = published.chapter("kaiplasser").orElseThrow();
        assertThat(berths.why()).isEqualTo(new Wording("Båter må ligge et sted.", "Båtar må liggje ein stad."));
        assertThat(berths.questions()).extracting(it -> it.words().nb()).containsExactly("Hvor mange?", "Hvem eier?");
        assertThat(berths.law()).extracting(it -> it.note()).containsExactly("archive-duty");
        assertThat(berths.tables().getFirst().columns())
                .extracting(Column::kind)
                .containsExactly(Column.Kind.NUMBER, Column.Kind.CHOICE);
        assertThat(berths.tables().getFirst().columns().getLast().choices())
                .extracting(Item::words)
                .containsExactly(new Wording("Fri", "Ledig"), new Wording("Leid ut", "Leigd ut"));
        GuideEdition edition = guides.editions(KEY).getFirst();
        assertThat(edition.note()).isEqualTo("Første utgave");
        assertThat(edition.by()).isNotNull().extracting(Person::handle).isEqualTo(editor.handle());
        assertThat(drafts.find(KEY)).isEmpty();
        assertThat(pages.open(GUIDE, other).select(".guide-log").text())
                .startsWith("Ga ut versjon 1")
                .contains("Begynte på veiledningen", editor.name());
    }

    @Test
    void nothingIsPublishedWhileOneOfTheLanguagesIsMissing() {
        begin();
        frame();
        chapter("Kaiplasser");
        whole().type("questions[0].words.nn", "").send(mvc, editor);

        MvcTestResult refused = publish("Alt er med", editor);

        assertThat(refused).hasStatus(422);
        Document page = Pages.of(refused);
        assertThat(page.select("section[aria-labelledby=mangler]").text())
                .contains("Kaiplasser Mangler 1 tekst på nynorsk");
        assertThat(page.select("textarea[name=note]").val()).isEqualTo("Alt er med");
        assertThat(page.select("#feil-note").text()).startsWith("Noe mangler på bokmål eller nynorsk.");
        assertThat(shelf.require(KEY).published()).isFalse();
    }

    @Test
    void aVersionNeedsANoteAndAChange() {
        published();
        begin(GUIDE);

        assertThat(publish("", editor)).hasStatus(422);
        MvcTestResult same = publish("Ingenting", editor);

        assertThat(same).hasStatus(422);
        assertThat(Pages.text(same)).contains("Kladden sier det samme som den nyeste versjonen.");
    }

    @Test
    void whatDiffersBetweenTwoVersionsIsShownChapterByChapter() {
        published();
        begin(GUIDE);
        form().type("questions[0].words.nb", "Hvor mange båter?").send(mvc, editor);
        chapter("Bøyer");

        Document page = pages.open(GUIDE + "/forskjeller?fra=1&til=kladd", editor);

        assertThat(section(page, "kaiplasser")).contains("Endret Spørsmål Bokmål", "båter");
        assertThat(section(page, "boyer")).contains("Nytt kapittel");
        assertThat(pages.open(GUIDE + "/forskjeller?fra=1&til=1", editor).text())
                .contains("De to sier det samme.");
        assertThat(mvc.get().uri(GUIDE + "/forskjeller?fra=1&til=7").with(Cast.as(editor)))
                .hasStatus(404);
    }

    @Test
    void aGuideIsTakenOutOfUseAndIntoUseAgain() {
        published();

        send(HttpMethod.PUT, GUIDE + "/utfaset");
        send(HttpMethod.PUT, GUIDE + "/utfaset");

        assertThat(guides.inUse(KEY)).isFalse();
        assertThat(pages.open(GUIDE, editor).select("main").text()).contains("Veiledningen er ikke i bruk");
        send(HttpMethod.DELETE, GUIDE + "/utfaset");
        assertThat(guides.inUse(KEY)).isTrue();
        assertThat(shelf.logged(KEY))
                .extracting(GuideLogEntry::what)
                .startsWith(GuideLogEntry.What.BROUGHT_BACK, GuideLogEntry.What.RETIRED);
    }

    @Test
    void aNewerVersionOfTheProductWaitsForEditorsWhoHaveTheirOwn() {
        Guide first = new Guide(
                KEY,
                1,
                LocalDate.of(2026, 1, 1),
                Wording.same("Havneplan"),
                Wording.same("Om"),
                Wording.NONE,
                List.of(Chapter.named("a", Wording.same("A"))));
        Guide second = new Guide(
                KEY,
                2,
                LocalDate.of(2026, 2, 1),
                Wording.same("Havneplan"),
                Wording.same("Om havna"),
                Wording.NONE,
                List.of(Chapter.named("a", Wording.same("A"))));
        intake.take(first);
        intake.publish(second, "Vår egen", editor.id(), Instant.now());
        GuideEditing editing = new GuideEditing(
                shelf, drafts, versions, guides, new ShippedGuides(List.of(second)), Clock.systemUTC());

        assertThat(intake.take(second)).isFalse();
        assertThat(editing.offer(shelf.require(KEY))).contains(second);
        transaction.executeWithoutResult(_ -> editing.takeUp(KEY, editor));
        assertThat(drafts.require(KEY).shipped()).isEqualTo(2);
        send(HttpMethod.DELETE, GUIDE + "/kladd");
        transaction.executeWithoutResult(_ -> shelf.decline(KEY, 2, editor.id()));
        assertThat(editing.offer(shelf.require(KEY))).isEmpty();
    }
}
