package no.sosialekommuner.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Rounds of feedback as members make them, by the forms that they fill in. */
@TestComponent
public class Round {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Clock clock;

    Round(MockMvcTester mvc, JdbcClient db, Clock clock) {
        this.mvc = mvc;
        this.db = db;
        this.clock = clock;
    }

    /** What is asked in most tests: one's own criteria Riktig (75) and Nyttig (25), a week, by name. */
    public MultiValueMap<String, String> form(Viewer... people) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add(
                "people",
                String.join("\n", List.of(people).stream().map(Viewer::handle).toList()));
        form.add("closes", day(7));
        form.add("question", "Er dette **riktig**?");
        form.addAll("criteria", List.of("Riktig", "Nyttig", ""));
        form.addAll("weights", List.of("75", "25", ""));
        form.add("names", "named");
        form.add("key", UUID.randomUUID().toString());
        return form;
    }

    public String day(int ahead) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo"))
                .plusDays(ahead)
                .toString();
    }

    public MvcTestResult ask(ContributionId contribution, Viewer asker, MultiValueMap<String, String> form) {
        return mvc.post()
                .uri("/bidrag/" + contribution + "/innspill")
                .characterEncoding(StandardCharsets.UTF_8)
                .params(form)
                .with(Cast.as(asker))
                .with(csrf())
                .exchange();
    }

    /** Asks these by name; the number of the request. */
    public long asked(ContributionId contribution, Viewer asker, Viewer... people) {
        assertThat(ask(contribution, asker, form(people))).hasStatus(303);
        return newest(contribution);
    }

    public long newest(ContributionId contribution) {
        return db.sql("select max(id) from feedback.request where contribution_id = ?")
                .param(contribution.value())
                .query(Long.class)
                .single();
    }

    /** An answer with these scores, in the order of the criteria; 0 where one does not know. */
    public MultiValueMap<String, String> answer(long request, int... scores) {
        List<Long> criteria = db.sql("select id from feedback.criterion where request_id = ? order by position")
                .param(request)
                .query((rs, _) -> rs.getLong("id"))
                .list();
        MultiValueMap<String, String> answer = new LinkedMultiValueMap<>();
        for (int at = 0; at < criteria.size(); at++) {
            answer.add("kriterium-" + criteria.get(at), scores[at] == 0 ? "vet-ikke" : String.valueOf(scores[at]));
        }
        return answer;
    }

    /** The same with a remark on words of the text. */
    public MultiValueMap<String, String> remarking(MultiValueMap<String, String> answer, String quote, String remark) {
        answer.add("nummer", "0");
        answer.add("quote", quote);
        answer.add("before", "");
        answer.add("merknad", remark);
        return answer;
    }

    public MvcTestResult send(long request, Viewer who, MultiValueMap<String, String> answer) {
        return put("/innspill/" + request, who, answer);
    }

    public MvcTestResult put(String address, Viewer who, MultiValueMap<String, String> form) {
        return mvc.put()
                .uri(address)
                .characterEncoding(StandardCharsets.UTF_8)
                .params(form)
                .with(Cast.as(who))
                .with(csrf())
                .exchange();
    }

    /** The status of the answer. */
    public int post(String address, Viewer who, MultiValueMap<String, String> form) {
        return mvc.post()
                .uri(address)
                .characterEncoding(StandardCharsets.UTF_8)
                .params(form)
                .with(Cast.as(who))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    public MvcTestResult get(String address, Viewer who) {
        return mvc.get().uri(address).with(Cast.as(who)).exchange();
    }
}
