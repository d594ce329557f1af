package no.sosialekommuner.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.News;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.feedback.request.Endings;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Notice;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Anna (played by a newcomer of Fredrikstad) asks colleagues elsewhere what they think of a text that only her own read. */
abstract class FeedbackStory {

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    Round round;

    @Autowired
    News news;

    @Autowired
    Endings endings;

    @Autowired
    JdbcClient db;

    protected Viewer anna;
    protected Viewer bjorn;
    protected Viewer eva;
    protected Viewer mona;
    protected ContributionId plan = new ContributionId(0);

    @BeforeEach
    void annaHasWritten() {
        anna = cast.newcomer("3107", "MEMBER");
        bjorn = cast.newcomer("4001", "MEMBER");
        eva = cast.newcomer("4601", "EXPERT");
        mona = cast.newcomer("0301", "MEMBER");
        plan = cast.published("ARTICLE", anna, "kommune-3107", "Innspillsprøve");
        cast.revised(plan, "Vakta varer fra mandag til fredag. I helga har ingen vakt.", "");
    }

    protected Document result(Viewer viewer) {
        return pages.open("/bidrag/" + plan + "/innspill", viewer);
    }

    protected List<Notice> of(Viewer member, long request) {
        return news.of(member).stream()
                .filter(it -> it.thread().equals("/innspill/" + request))
                .toList();
    }

    protected void close(long request, Viewer by, String outcome) {
        assertThat(round.put("/innspill/" + request + "/avslutning", by, values("outcome", outcome)))
                .hasStatus(303);
    }

    protected int post(String address, Viewer by, MultiValueMap<String, String> form) {
        return round.post(address, by, form);
    }

    protected static MultiValueMap<String, String> values(String name, String value) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add(name, value);
        return values;
    }
}
