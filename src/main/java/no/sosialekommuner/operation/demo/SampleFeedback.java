package no.sosialekommuner.operation.demo;

import static no.sosialekommuner.operation.demo.SampleCommunity.known;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.contribution.passage.Passages;
import no.sosialekommuner.feedback.FeedbackIntake;
import no.sosialekommuner.feedback.IncomingFeedback;
import no.sosialekommuner.feedback.IncomingFeedback.Answer;
import no.sosialekommuner.feedback.IncomingFeedback.Remark;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/**
 * Feedback in the sample community: Mona asks while one looks, and Anna has not answered yet; what Anne-Grethe asked has come
 * to its end.
 */
@Component
class SampleFeedback {

    private static final String LADDER = "demo/artikkel-moderering-notatet";
    private static final String STRATEGY = "demo/artikkel-strategi-en-side";

    private final FeedbackIntake feedback;
    private final Passages passages;

    SampleFeedback(FeedbackIntake feedback, Passages passages) {
        this.feedback = feedback;
        this.passages = passages;
    }

    /** Where the texts have been moved in before, so has this. */
    void take(Taken<ContributionId> taken, Taken<ReplyId> replies, Map<String, MemberId> members, Instant now) {
        if (!taken.added().contains(LADDER)) {
            return;
        }
        passages.tie(
                replies.require(LADDER + "/1"),
                taken.require(LADDER),
                "Kan jeg forklare valget mitt i kommunestyret?",
                "");
        passages.tie(
                replies.require(LADDER + "/2"),
                taken.require(LADDER),
                "Den som modererer en vanskelig dag, skal ikke ha neste skift.",
                "");
        passages.tie(replies.require(STRATEGY + "/2"), taken.require(STRATEGY), "Hva vi sier nei til:", "");
        feedback.take(open(taken.require(LADDER), members, now));
        feedback.take(closed(taken.require(STRATEGY), members, now));
    }

    private static IncomingFeedback open(ContributionId ladder, Map<String, MemberId> members, Instant now) {
        return new IncomingFeedback(
                ladder,
                known(members, "mona"),
                "Notatet skal tas opp i ledergruppa i desember. Er trappen lett nok å følge **når det haster**, og mangler det et tilfelle dere møter ofte?",
                true,
                weights("Forståelig", 30, "Riktig", 40, "Gjennomførbar", 30),
                now.minus(Duration.ofDays(4)),
                now.plus(Duration.ofDays(8)),
                all(members, "anna", "bjorn", "eva", "marit", "kristin", "joakim"),
                List.of(
                        new Answer(
                                known(members, "bjorn"),
                                List.of(5, 0, 4),
                                List.of(new Remark(
                                        "Når en opplysning er feil og kan få noen til å gjøre noe dumt.",
                                        "Her ville jeg hatt et eksempel. Hos oss diskuterer vi hver gang hva «dumt» er.",
                                        "",
                                        ""))),
                        new Answer(
                                known(members, "eva"),
                                List.of(4, 4, 4),
                                List.of(new Remark(
                                        "Sikrer, fjerner, anmelder.",
                                        "Si også hvem som anmelder. Den som står på vakt, bør slippe å avgjøre det alene.",
                                        "TAKEN",
                                        "Kommunikasjonslederen anmelder. Det står i trinn 5 fra neste versjon."))),
                        new Answer(known(members, "marit"), List.of(4, 5, 3), List.of())),
                "");
    }

    private static IncomingFeedback closed(ContributionId strategy, Map<String, MemberId> members, Instant now) {
        return new IncomingFeedback(
                strategy,
                known(members, "anne-grethe"),
                "Kan dere bruke denne siden hos dere, eller er den for knapp?",
                true,
                weights("Forståelig", 25, "Riktig", 25, "Nyttig", 50, "Pen å se på", 0),
                now.minus(Duration.ofDays(150)),
                now.minus(Duration.ofDays(136)),
                all(members, "anna", "bjorn", "eva", "mona", "magne", "hilde"),
                List.of(
                        new Answer(
                                known(members, "anna"),
                                List.of(5, 4, 5, 3),
                                List.of(
                                        new Remark(
                                                "En time på fare.",
                                                "Vi klarer ikke en time om natta. Skal det gjelde også da?",
                                                "PARTLY",
                                                "Det gjelder når vakttelefonen er bemannet. Resten av døgnet gjelder beredskapsplanen."))),
                        new Answer(
                                known(members, "bjorn"),
                                List.of(5, 4, 5, 0),
                                List.of(new Remark(
                                        "Prosjektkontoer",
                                        "Legg til en frist: en prosjektkonto som finnes, stenges innen tre måneder.",
                                        "TAKEN",
                                        ""))),
                        new Answer(
                                known(members, "eva"),
                                List.of(4, 3, 4, 4),
                                List.of(
                                        new Remark(
                                                "",
                                                "Nevn arkivplikten. En side er nok, men den må stå der.",
                                                "NOT",
                                                "Den står i rutinene for vakt. Jeg vil holde strategien fri for det loven uansett krever."))),
                        new Answer(known(members, "magne"), List.of(5, 5, 4, 2), List.of())),
                "Siden er fortsatt én side. Fristen for prosjektkontoer kom inn, og svartiden sier nå når den gjelder. Takk for hjelpen.");
    }

    private static Map<String, Integer> weights(Object... namesAndWeights) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (int at = 0; at < namesAndWeights.length; at += 2) {
            weights.put((String) namesAndWeights[at], (Integer) namesAndWeights[at + 1]);
        }
        return weights;
    }

    private static List<MemberId> all(Map<String, MemberId> members, String... handles) {
        return Stream.of(handles).map(it -> known(members, it)).toList();
    }
}
