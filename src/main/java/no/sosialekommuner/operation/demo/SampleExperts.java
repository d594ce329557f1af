package no.sosialekommuner.operation.demo;

import static no.sosialekommuner.operation.demo.SampleCommunity.known;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.expert.ExpertIntake;
import no.sosialekommuner.expert.IncomingPanel;
import no.sosialekommuner.expert.IncomingRequest;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/** The sample community's panels, and what they have been asked, as {@code demo/editorial.yaml} tells. */
@Component
class SampleExperts {

    private final SampleFiles files;
    private final ExpertIntake intake;

    SampleExperts(SampleFiles files, ExpertIntake intake) {
        this.files = files;
        this.intake = intake;
    }

    void take(List<Dated> contributions, Taken<ContributionId> taken, Map<String, MemberId> members) {
        files.editorial("panels").forEach(it -> intake.panel(panel(it, members)));
        Map<String, Instant> published =
                contributions.stream().collect(Collectors.toMap(Dated::key, Dated::publishedAt));
        files.editorial("requests").forEach(it -> intake.request(request(it, published, taken, members)));
    }

    private static IncomingPanel panel(YamlEntry it, Map<String, MemberId> members) {
        return new IncomingPanel(
                it.text("slug"),
                List.of(it.text("nb"), it.text("nn"), it.text("en")),
                List.of(it.text("about-nb"), it.text("about-nn"), it.text("about-en")),
                known(members, it.text("lead")),
                Duration.ofHours(Long.parseLong(it.text("hours"))),
                it.list("tags"),
                it.list("members").stream()
                        .map(handle -> known(members, handle))
                        .toList());
    }

    private static IncomingRequest request(
            YamlEntry it, Map<String, Instant> published, Taken<ContributionId> taken, Map<String, MemberId> members) {
        String holder = it.text("holder", "");
        String question = "demo/" + it.text("contribution");
        return new IncomingRequest(
                taken.require(question),
                it.text("panel", ""),
                known(published, question)
                        .plus(Duration.ofMinutes(Long.parseLong(it.text("asked"))))
                        .truncatedTo(ChronoUnit.MINUTES),
                it.text("state"),
                holder.isEmpty() ? null : known(members, holder),
                Duration.ofMinutes(Long.parseLong(it.text("after", "30"))),
                it.text("note", ""));
    }
}
