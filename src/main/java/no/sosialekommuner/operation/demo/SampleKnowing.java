package no.sosialekommuner.operation.demo;

import static no.sosialekommuner.operation.demo.SampleCommunity.known;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.expert.OfficeIntake;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/** Who is asked in the sample community: Olav was asked about a warning, Eva keeps office hours, and Anna has booked one of them. */
@Component
class SampleKnowing {

    private static final String WARNING = "demo/varsel-paa-flere-spraak-roedt";

    private final OfficeIntake office;

    SampleKnowing(OfficeIntake office) {
        this.office = office;
    }

    /** After the panels: hours belong to one. */
    void take(Taken<ContributionId> taken, Map<String, MemberId> members, Instant now) {
        if (!taken.added().contains(WARNING)) {
            return;
        }
        MemberId eva = known(members, "eva");
        office.asked(
                taken.require(WARNING),
                known(members, "olav"),
                known(members, "mona"),
                now.minus(Duration.ofHours(20)));
        office.leftInPeace(known(members, "randi"));
        office.hours(eva, List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 30, "https://mote.example.no/eva-lunde");
        LocalDate tuesday = LocalDate.ofInstant(now, SampleTime.OSLO).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        office.booked(
                eva,
                known(members, "anna"),
                tuesday.atTime(LocalTime.of(9, 30)).atZone(SampleTime.OSLO).toInstant(),
                "Journalføring av meldinger på Facebook",
                "Vi får rundt tjue meldinger i uken. Hvilke av dem må inn i arkivet?");
    }
}
