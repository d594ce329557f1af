package no.sosialekommuner.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.feedback.FeedbackIntake;
import no.sosialekommuner.feedback.IncomingFeedback;
import no.sosialekommuner.feedback.IncomingFeedback.Answer;
import no.sosialekommuner.feedback.IncomingFeedback.Remark;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Input that Anna asks for, for the list of pages: a round that has come to its end, and one that is open. */
final class PageFeedback {

    private static final String TEXT =
            "Den som har vakt, svarer til klokka 21. I helga har ingen vakt, men beredskapsvakta kan ringes.";

    private final Cast cast;
    private final NewReplies replies;
    private final FeedbackIntake intake;
    private final JdbcClient db;

    PageFeedback(Cast cast, NewReplies replies, FeedbackIntake intake, JdbcClient db) {
        this.cast = cast;
        this.replies = replies;
        this.intake = intake;
        this.db = db;
    }

    Map<String, String> fill() {
        ContributionId id = cast.published("ARTICLE", cast.anna(), "nettverk", "Vaktordning til gjennomsyn");
        cast.revised(id, TEXT, "");
        replies.add(id, null, "Hvor lenge varer helga?", "I helga har ingen vakt", "", null, cast.bjorn());
        replies.add(id, null, "Og i ferier?", "har vakt, svarer til klokka 21", "", null, cast.eva());
        replies.add(id, null, "Denne er ute av teksten.", "klokka 21", "", null, cast.eva());
        db.sql("update contribution.passage set quote = 'klokka 20' where quote = 'klokka 21'")
                .update();
        Instant now = Instant.now();
        String closed =
                take(id, now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(20)), "Vi gjør som dere sier.");
        cast.revised(id, TEXT + " Fra mars gjelder nye tider.", "Nye tider");
        String open = take(id, now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(5)), "");
        return Map.of("rounds", id.toString(), "round-closed", closed, "round-open", open);
    }

    private String take(ContributionId id, Instant from, Instant to, String outcome) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("Forståelig", 40);
        weights.put("Riktig", 60);
        weights.put("Kort nok til å leses på vakt", 0);
        intake.take(new IncomingFeedback(
                id,
                cast.anna().id(),
                "Er dette nok for dem som har vakt *alene*?",
                true,
                weights,
                from,
                to,
                List.of(
                        cast.bjorn().id(),
                        cast.eva().id(),
                        cast.mona().id(),
                        cast.admin().id()),
                List.of(
                        new Answer(
                                cast.bjorn().id(),
                                List.of(4, 3, 5),
                                List.of(
                                        new Remark(
                                                "I helga har ingen vakt", "Hvem ringer innbyggerne da?", "TAKEN", ""),
                                        new Remark("", "Fin og kort.", "", ""))),
                        new Answer(
                                cast.eva().id(),
                                List.of(5, 4, 0),
                                List.of(new Remark(
                                        "svarer til klokka 21",
                                        "Si også når dagen begynner.",
                                        "NOT",
                                        "Det står i planen for dagen."))),
                        new Answer(cast.admin().id(), List.of(3, 4, 4), List.of())),
                outcome));
        return db.sql("select max(id)::text from feedback.request where contribution_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
