package no.sosialekommuner.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.Searched;
import no.sosialekommuner.search.index.SearchIndex;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class SearchTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Searched searched;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient db;

    @Autowired
    SearchIndex index;

    @Test
    void aWordIsFoundInItsOtherForms() {
        write("Snøscooterne i utmarka", "Vi har fått klager.");

        assertThat(open("snøscooter utmark", cast.bjorn()).select(".card-title").eachText())
                .contains("Snøscooterne i utmarka");
    }

    @Test
    void theFoundWordsAreMarkedAndNothingElseIsMarkup() {
        write("Om <script>alert(1)</script> kvernkall", "En tekst om <img src=x onerror=alert(2)> kvernkall i elva.");

        Document page = open("kvernkall", cast.bjorn());

        assertThat(page.select("#treffliste mark").eachText()).contains("kvernkall");
        assertThat(page.select("#treffliste img, #treffliste script")).isEmpty();
        assertThat(page.select("#treffliste .card-title").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void theTitleCountsMoreThanTheText() {
        write("Noe helt annet", "Her står det litt om taretråling, langt nede i teksten.");
        write("Taretråling ved kysten", "Hva gjør dere?");

        assertThat(open("taretråling", cast.bjorn()).select(".card-title").eachText())
                .containsExactly("Taretråling ved kysten", "Noe helt annet");
    }

    @Test
    void aWholeQuestionFindsThoseThatHaveSomeOfTheWords() {
        write("Myggplage ved badeplassen", "Hvem har erfaring?");

        Document page = open("hvordan informerer vi om myggplage til turister", cast.bjorn());

        assertThat(page.select(".card-title").eachText()).contains("Myggplage ved badeplassen");
    }

    @Test
    void whatLiesInAnothersSpaceIsNeitherFoundNorCounted() {
        cast.published("QUESTION", cast.anna(), "kommune-3107", "Hemmelig rakfiskavtale");

        assertThat(open("rakfiskavtale", cast.anna()).select(".card-title")).hasSize(1);
        assertThat(open("rakfiskavtale", cast.bjorn()).select(".card-title")).isEmpty();
        assertThat(JsonPath.<Integer>read(api("q=rakfiskavtale"), "$.total")).isZero();
    }

    @Test
    void aWithdrawnContributionIsNoLongerFound() {
        ContributionId id = write("Om kvalrossvandringen", "Kvalrossvandring langs kysten.");
        assertThat(walruses()).contains((int) id.value());

        db.sql("update contribution.contribution set state = 'WITHDRAWN' where id = ?")
                .param(id.value())
                .update();

        assertThat(walruses()).doesNotContain((int) id.value());
    }

    /** Others may be found for a part of the word. */
    private List<Integer> walruses() {
        return JsonPath.read(api("q=kvalrossvandringen&type=contribution"), "$.items[*].id");
    }

    @Test
    void aChangedTextIsFoundByItsNewWords() {
        ContributionId id = write("Uten navn", "Gammelt");
        db.sql("update contribution.contribution set body = 'Nå om fiskemottaket' where id = ?")
                .param(id.value())
                .update();

        assertThat(JsonPath.<Integer>read(api("q=fiskemottak&type=contribution"), "$.total"))
                .isEqualTo(1);
    }

    @Test
    void kindTagAndSpaceCutWhatIsFound() {
        String topic = topics.named("sok-tagg");
        topics.tag(write("Veibom i fjellet", "Veibom"), topic);
        cast.published("ARTICLE", cast.anna(), "nettverk", "Veibom med kort");

        assertThat(JsonPath.<List<String>>read(api("q=veibom&kind=article"), "$.items[*].title"))
                .containsExactly("Veibom med kort");
        assertThat(JsonPath.<List<String>>read(api("q=veibom&tag=sok-tagg"), "$.items[*].title"))
                .containsExactly("Veibom i fjellet");
        assertThat(JsonPath.<Integer>read(api("q=veibom&space=kommune-3107"), "$.total"))
                .isZero();
        assertThat(JsonPath.<Integer>read(api("q=veibom&kind=article"), "$.facets.kind.QUESTION"))
                .isEqualTo(1);
    }

    @Test
    void aLawIsFoundByWhateverItIsCalled() {
        write("Unntak etter offl. § 23 om skiltmaling", "Hva gjør dere?");
        write("Habilitet og forvaltningsloven ved grasklipping", "Hva gjør dere?");
        write("Kva seier personvernforordninga om krabbeteljing?", "Kva gjer de?");

        assertThat(open("offentleglova skiltmaling", cast.bjorn())
                        .select(".found-why")
                        .text())
                .contains("«offl» betyr omtrent det samme som «offentleglova»");
        assertThat(titles("offentlighetsloven")).contains("Unntak etter offl. § 23 om skiltmaling");
        assertThat(titles("fvl.")).contains("Habilitet og forvaltningsloven ved grasklipping");
        assertThat(titles("forvaltningslova")).contains("Habilitet og forvaltningsloven ved grasklipping");
        assertThat(titles("GDPR")).contains("Kva seier personvernforordninga om krabbeteljing?");
    }

    @Test
    void theAnswerThatSolvedAQuestionCountsMoreThanItsText() {
        ContributionId asked = write("Hva med krabbene?", "Vi lurer på teiner og tvangsmulkt for skjellsand.");
        accept(asked, "Det står i forskriften, og den ligger ute hos alle.");
        ContributionId solved = write("Hva med teinene?", "Det står i forskriften, og den ligger ute hos alle.");
        accept(solved, "Vi lurer på teiner og tvangsmulkt for skjellsand.");

        assertThat(JsonPath.<List<Integer>>read(api("q=skjellsand&type=contribution"), "$.items[*].id"))
                .containsExactly((int) solved.value(), (int) asked.value());
    }

    @Test
    void aNumberInTheAcceptedAnswerIsAnAnswerToHowMany() {
        ContributionId without = write("Hvor mange måkeskremsler har dere?", "Vi lurer på antallet måkeskremsler.");
        accept(without, "Det kommer an på hvor stor havna er.");
        ContributionId with = write("Hvor mange måkeskremsler har dere?", "Vi lurer på antallet måkeskremsler.");
        accept(with, "Vi har 12 av dem, og det er stort nok.");

        assertThat(JsonPath.<List<Integer>>read(api("q=hvor mange måkeskremsler&type=contribution"), "$.items[*].id"))
                .containsExactly((int) with.value(), (int) without.value());
    }

    @Test
    void aPollIsFoundWithItsContributionByWhatItAsksAndByItsChoices() {
        ContributionId id = write("Hva gjør vi i juli?", "Svar gjerne.");
        db.sql("""
                        insert into contribution.poll (contribution_id, question, most, anonymous, results)
                        values (?, 'Skal sankthansbålet strømmes?', 1, true, 'ALWAYS')
                        """).param(id.value()).update();
        db.sql(
                        "insert into contribution.poll_choice (contribution_id, position, text) values (?, 1, 'På Trillevippskjermen')")
                .param(id.value())
                .update();

        Document page = open("trillevippskjermen", cast.bjorn());
        assertThat(page.select(".card-title").text()).isEqualTo("Hva gjør vi i juli?");
        assertThat(page.select(".found-excerpt").text()).contains("På Trillevippskjermen");
        assertThat(page.select(".found-why").text()).contains("i avstemningen");
        assertThat(JsonPath.<Integer>read(api("q=sankthansbål"), "$.total")).isEqualTo(1);

        db.sql("delete from contribution.poll where contribution_id = ?")
                .param(id.value())
                .update();
        assertThat(JsonPath.<Integer>read(api("q=trillevippskjermen"), "$.total"))
                .isZero();
    }

    @Test
    void whatIsOftenAskedIsAHitOfItsOwn() {
        ContributionId question = write("Hvem svarer om piggdekkgebyret?", "Noen som vet?");
        long faq = oftenAsked(question, "Hva koster piggdekkgebyret?", "Vis til piggdekkgebyret på kommunens side.");

        assertThat(open("piggdekkgebyret", cast.bjorn())
                        .select(".found-groups a[href*=type=faq]")
                        .text())
                .isEqualTo("Ofte spurt");
        String answer = api("q=piggdekkgebyret&type=faq");
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].type")).containsExactly("FAQ");
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].address")).containsExactly("/ofte-spurt/" + faq);
        assertThat(JsonPath.<List<Integer>>read(answer, "$.items[*].contribution"))
                .containsExactly((int) question.value());
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].excerpt").getFirst())
                .contains("kommunens side");
        assertThat(JsonPath.<Integer>read(answer, "$.facets.type.FAQ")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(answer, "$.facets.type.CONTRIBUTION")).isEqualTo(1);
    }

    @Test
    void whatIsOftenAskedAndItsQuestionAreToldAsOneAndEachNamesTheOther() {
        ContributionId question = write("Hvem har prøvd lyktemasta?", "Vi vurderer å prøve.");
        long faq = oftenAsked(question, "Når tennes lyktemasta?", "Lyktemasta tennes når det blir mørkt.");

        Document page = open("lyktemasta tennes", cast.bjorn());
        assertThat(page.select("#treffliste .card-title").eachText()).containsExactly("Når tennes lyktemasta?");
        assertThat(page.select("#treffliste .found-also a").text()).isEqualTo("Hvem har prøvd lyktemasta?");
        assertThat(page.select("#treffliste .found-also a").attr("href")).startsWith("/bidrag/" + question);
        assertThat(page.select(".selection-count").text()).startsWith("2 treff");

        db.sql("update editorial.faq set title = 'Hvem har prøvd lyktemasta?' where id = ?")
                .param(faq)
                .update();
        assertThat(open("lyktemasta mørkt", cast.bjorn())
                        .select("#treffliste .found-also a")
                        .text())
                .isEqualTo("Spørsmålet med alle svarene");
        db.sql("update editorial.faq set title = 'Når tennes lyktemasta?' where id = ?")
                .param(faq)
                .update();

        Document other = open("prøvd lyktemasta", cast.bjorn());
        assertThat(other.select("#treffliste .card-title").eachText())
                .startsWith("Hvem har prøvd lyktemasta?")
                .doesNotContain("Når tennes lyktemasta?");
        assertThat(other.select("#treffliste .found-also a").attr("href")).isEqualTo("/ofte-spurt/" + faq);
    }

    @Test
    void whatIsOftenAskedIsFoundAndReadInNynorsk() {
        long faq = oftenAsked(null, "Hvem måker sparkstøttingløypa?", "Driften gjør det når det har snødd.");
        db.sql("update editorial.faq set title_nn = ?, answer_nn = ? where id = ?")
                .params("Kven måkar sparkstøttingløypa?", "Det gjer uteseksjonsgjengen etter snøfall.", faq)
                .update();

        Document nynorsk = open("uteseksjonsgjengen", cast.readerOf("NN"));
        assertThat(nynorsk.select("#treffliste .card-title").eachText())
                .containsExactly("Kven måkar sparkstøttingløypa?");
        assertThat(nynorsk.select("#treffliste .found-excerpt mark").text()).isEqualTo("uteseksjonsgjengen");
        Document bokmaal = open("uteseksjonsgjengen", cast.bjorn());
        assertThat(bokmaal.select("#treffliste .card-title").eachText())
                .containsExactly("Hvem måker sparkstøttingløypa?");
        assertThat(bokmaal.select("#treffliste .found-why").text()).contains("i den andre målformen");
    }

    @Test
    void aThreadThatHasBeenShownIsNotShownAgainFarDown() {
        ContributionId question = write("Hvem kan vekke ugla, ugla, ugla?", "Uglevekking");
        oftenAsked(question, "Hva er uglevekking?", "Noe ".repeat(200) + " uglevekking");
        for (int i = 0; i < 60; i++) {
            write("Uglevekking i bydel " + i, "Uglevekking, uglevekking");
        }

        List<String> seen = new ArrayList<>();
        String next = "/sok?q=uglevekking";
        while (next != null) {
            Document page = searched.open(next, cast.bjorn());
            seen.addAll(page.select("#treffliste .card-title a").eachAttr("href"));
            seen.addAll(page.select("#treffliste .found-also a").eachAttr("href"));
            Element more = page.selectFirst("#treffliste a[href*=cursor]");
            next = more == null ? null : more.attr("href");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void whoHasLeafedThroughFiveHundredHitsIsAskedToAskMoreClosely() {
        for (int i = 0; i < 11; i++) {
            replies(
                    write("Hvem har hengt opp meitemarkkasse nummer " + i + "?", "Meitemarkkasse"),
                    50,
                    "Vi har en meitemarkkasse.");
        }

        List<String> seen = new ArrayList<>();
        Document page = searched.open("/sok?q=meitemarkkasse", cast.bjorn());
        while (true) {
            seen.addAll(page.select("#treffliste .card-title a").eachAttr("href"));
            Element more = page.selectFirst("#treffliste a[href*=cursor]");
            if (more == null) {
                break;
            }
            page = searched.open(more.attr("href"), cast.bjorn());
        }

        assertThat(seen.stream().map(it -> it.replaceAll("#.*", ""))).doesNotHaveDuplicates();
        assertThat(page.select("#treff").text()).contains("Den viser de 500 beste av 561 treff.");
        assertThat(mvc.get().uri("/sok?q=meitemarkkasse&cursor=500-0").with(Cast.as(cast.bjorn())))
                .hasStatus(422);
        assertThat(JsonPath.<Integer>read(api("q=meitemarkkasse&cursor=550-0"), "$.items.length()"))
                .isEqualTo(11);
    }

    @Test
    void whatIsOftenAskedGoesWithItsQuestionAndComesBackWithIt() {
        ContributionId question = write("Kan vi dele sopelimebildet?", "Noen som vet?");
        oftenAsked(question, "Kan sopelimebildet deles?", "Ja.");
        assertThat(JsonPath.<Integer>read(api("q=sopelimebildet"), "$.total")).isEqualTo(2);

        state(question, "WITHDRAWN");
        assertThat(JsonPath.<Integer>read(api("q=sopelimebildet"), "$.total")).isZero();
        state(question, "PUBLISHED");
        assertThat(JsonPath.<Integer>read(api("q=sopelimebildet"), "$.total")).isEqualTo(2);
    }

    @Test
    void whatEditorsWriteThemselvesIsFoundUntilTheyTakeItAway() {
        long faq = oftenAsked(null, "Hvem låner ut gongongen?", "Torgvakta.");
        Document page = open("gongongen", cast.bjorn());
        assertThat(page.select("#treffliste .meta").text()).contains("Redaksjonen");

        db.sql("update editorial.faq set title = 'Hvem låner ut lavvoen?' where id = ?")
                .param(faq)
                .update();
        assertThat(JsonPath.<Integer>read(api("q=gongongen"), "$.total")).isZero();
        assertThat(JsonPath.<Integer>read(api("q=lavvoen"), "$.total")).isEqualTo(1);

        db.sql("update editorial.faq set removed_at = now() where id = ?")
                .param(faq)
                .update();
        assertThat(JsonPath.<Integer>read(api("q=lavvoen"), "$.total")).isZero();
    }

    @Test
    void whatIsOftenAskedIsFoundByItsTopics() {
        String topic = topics.named("sok-ofte");
        long faq = oftenAsked(null, "Hvem har nøkkelen til klubbebua?", "Vaktmesteren.");
        db.sql("insert into editorial.faq_tag (faq_id, tag_id) select ?, t.id from taxonomy.tag t where t.slug = ?")
                .params(faq, topic)
                .update();

        assertThat(JsonPath.<List<String>>read(api("q=klubbebua&tag=sok-ofte"), "$.items[*].type"))
                .containsExactly("FAQ");
    }

    @Test
    void thePartsOfALongAnswerFollowEachOther() {
        for (int i = 1; i <= 5; i++) {
            write("Kaibygg " + i, "Om kaibygg");
        }

        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            String part = api("q=kaibygg&type=contribution&limit=2" + cursor);
            seen.addAll(JsonPath.read(part, "$.items[*].id"));
            String next = JsonPath.read(part, "$.next");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void topicsMembersAndMunicipalitiesAreFoundByName() {
        assertThat(open("solberg", cast.bjorn()).select(".found-name").eachText())
                .contains("Medlem Anna Solberg, Fredrikstad");
        assertThat(open("porsgr", cast.bjorn()).select(".found-name").eachAttr("href"))
                .contains("/kommuner/4001");
        assertThat(open("personv", cast.bjorn()).select(".found-name").eachAttr("href"))
                .contains("/emner/personvern");
    }

    @Test
    void whatNobodyHasWrittenCanBeAsked() {
        assertThat(open("ordsomingenharbrukt", cast.bjorn()).select(".empty a").attr("href"))
                .isEqualTo("/sporsmal/nytt?q=ordsomingenharbrukt");
    }

    @Test
    void anythingCanBeTyped() {
        for (String words : List.of("", " ", "\"", "a & | !b <->", "''", "\\", "%_", "x\u0000y", "æøå".repeat(300))) {
            assertThat(mvc.get().uri("/sok?q={q}", words).with(Cast.as(cast.bjorn())))
                    .hasStatusOk();
        }
    }

    @Test
    void theApiRefusesWhatItCannotUse() {
        for (String bad : List.of("kind=POEM", "limit=0", "cursor=x")) {
            assertThat(mvc.get().uri("/api/v1/search?q=flom&" + bad).with(cast.token(cast.anna())))
                    .hasStatus(422);
        }
    }

    private ContributionId write(String title, String body) {
        ContributionId id = cast.published("QUESTION", cast.anna(), "nettverk", title);
        db.sql("update contribution.contribution set body = ? where id = ?")
                .params(body, id.value())
                .update();
        return id;
    }

    private List<String> titles(String words) {
        return open(words, cast.bjorn()).select(".card-title").eachText();
    }

    private long oftenAsked(@Nullable ContributionId question, String title, String answer) {
        return db.sql("""
                        insert into editorial.faq
                               (question_id, space_id, title, answer, html, html_version, follows, position, created_by)
                        select cast(:question as bigint), s.id, :title, :answer, '', 1, false, 1, :by from space.space s where s.slug = 'nettverk'
                        returning id
                        """)
                .param("question", question == null ? null : question.value())
                .param("title", title)
                .param("answer", answer)
                .param("by", cast.anna().id().value())
                .query(Long.class)
                .single();
    }

    private void replies(ContributionId question, int many, String body) {
        db.sql("""
                        insert into contribution.reply (contribution_id, author_id, body, html, html_version, depth, path)
                        select :question, :by, :body, '', 1, 0, lpad(n::text, 7, '0') from generate_series(1, :many) n
                        """)
                .param("question", question.value())
                .param("by", cast.bjorn().id().value())
                .param("body", body)
                .param("many", many)
                .update();
    }

    private void accept(ContributionId question, String answer) {
        db.sql("""
                        with answer as (
                          insert into contribution.reply (contribution_id, author_id, body, html, html_version, depth, path)
                          values (:question, :by, :answer, '', 1, 0, '0000001')
                          returning id)
                        update contribution.contribution c set accepted_reply_id = a.id from answer a where c.id = :question
                        """)
                .param("question", question.value())
                .param("by", cast.bjorn().id().value())
                .param("answer", answer)
                .update();
    }

    private void state(ContributionId id, String state) {
        db.sql(
                        "update contribution.contribution set state = :state, withdrawn_by = case when :state = 'WITHDRAWN' then author_id end where id = :id")
                .param("state", state)
                .param("id", id.value())
                .update();
    }

    private String api(String query) {
        index.catchUp();
        try {
            return mvc.get()
                    .uri("/api/v1/search?" + query)
                    .with(cast.token(cast.bjorn()))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document open(String words, Viewer viewer) {
        return searched.open("/sok?q={q}", viewer, words);
    }
}
