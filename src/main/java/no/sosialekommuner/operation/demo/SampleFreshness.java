package no.sosialekommuner.operation.demo;

import static no.sosialekommuner.operation.demo.SampleCommunity.known;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.freshness.FreshnessIntake;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/** What of the sample community's content is due, doubted, checked and out of date, as {@code demo/editorial.yaml} tells. */
@Component
class SampleFreshness {

    private final SampleFiles files;
    private final FreshnessIntake intake;

    SampleFreshness(SampleFiles files, FreshnessIntake intake) {
        this.files = files;
        this.intake = intake;
    }

    void take(Taken<ContributionId> taken, Map<String, MemberId> members, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, SampleTime.OSLO);
        files.editorial("checked").forEach(it -> intake.confirmed(id(taken, it), by(it, members), ago(it, now)));
        files.editorial("outdated")
                .forEach(it -> intake.outdated(
                        id(taken, it), taken.require("demo/" + it.text("newer")), it.text("words"), by(it, members)));
        files.editorial("due").forEach(it -> {
            LocalDate on = today.minusDays(Long.parseLong(it.text("days")));
            if (it.text("by", "").isEmpty()) {
                intake.due(id(taken, it), on);
            } else {
                intake.asked(
                        id(taken, it),
                        by(it, members),
                        on,
                        it.list("followers").stream()
                                .map(handle -> known(members, handle))
                                .toList());
            }
        });
        files.editorial("said")
                .forEach(it -> intake.said(
                        id(taken, it), it.text("say"), it.text("words", ""), by(it, members), ago(it, now)));
    }

    private static Instant ago(YamlEntry it, Instant now) {
        return now.minus(Duration.ofDays(Long.parseLong(it.text("days"))));
    }

    private static ContributionId id(Taken<ContributionId> taken, YamlEntry it) {
        return taken.require("demo/" + it.text("contribution"));
    }

    private static MemberId by(YamlEntry it, Map<String, MemberId> members) {
        return known(members, it.text("by"));
    }
}
