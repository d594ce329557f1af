package no.sosialekommuner.operation.demo;

import static no.sosialekommuner.operation.demo.SampleCommunity.known;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.IncomingContribution;
import no.sosialekommuner.contribution.IncomingReply;
import no.sosialekommuner.contribution.Intake;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.expert.ConfidentialIntake;
import no.sosialekommuner.expert.ExpertIntake;
import no.sosialekommuner.expert.IncomingRequest;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.organisation.OrganisationIntake;
import no.sosialekommuner.space.SpaceId;
import org.springframework.stereotype.Component;

/** What the sample community's municipalities have asked in confidence, as {@code demo/editorial.yaml} tells. */
@Component
class SampleConfidences {

    private final SampleFiles files;
    private final Intake intake;
    private final OrganisationIntake organisations;
    private final ExpertIntake requests;
    private final ConfidentialIntake confidences;

    SampleConfidences(
            SampleFiles files,
            Intake intake,
            OrganisationIntake organisations,
            ExpertIntake requests,
            ConfidentialIntake confidences) {
        this.files = files;
        this.intake = intake;
        this.organisations = organisations;
        this.requests = requests;
        this.confidences = confidences;
    }

    void take(Map<String, MemberId> members, Instant now) {
        Instant whole = now.truncatedTo(ChronoUnit.MINUTES);
        files.editorial("confidences").forEach(it -> take(it, members, whole));
    }

    private void take(YamlEntry it, Map<String, MemberId> members, Instant now) {
        String key = "demo/" + it.text("key");
        String number = it.text("municipality");
        OrganisationId asker = Objects.requireNonNull(
                organisations.byNumber(Set.of(number)).get(number), () -> "there is no municipality " + number);
        SpaceId place = confidences.place(asker, it.text("panel"));
        Instant asked = now.minus(Duration.ofHours(Long.parseLong(it.text("hours"))));
        ContributionId question = intake.contributions(List.of(IncomingContribution.of(
                        key,
                        Kind.QUESTION,
                        known(members, it.text("by")),
                        place,
                        it.text("title"),
                        it.text("body"),
                        it.list("tags"),
                        asked)))
                .require(key);
        MemberId expert = known(members, it.text("expert"));
        intake.replies(List.of(IncomingReply.of(
                key + "/1", key, null, expert, it.text("answer"), asked.plus(Duration.ofMinutes(90)))));
        requests.request(new IncomingRequest(question, it.text("panel"), asked, "ANSWERED", expert, Duration.ZERO, ""));
        confidences.propose(
                question,
                expert,
                it.text("without-title"),
                it.text("without"),
                it.text("without-answer"),
                asked.plus(Duration.ofHours(4)));
    }
}
