package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import no.sosialekommuner.agreement.AgreementIntake;
import no.sosialekommuner.agreement.Rhythm;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/**
 * Agreements of the sample community: Fredrikstad and Porsgrunn have one that goes on, Trondheim one that is to come, and Bergen
 * one that is over. What their members have asked experts is charged by them.
 */
@Component
class SampleAgreements {

    private static final int LIST_PRICE = 180_000;

    private final AgreementIntake intake;

    SampleAgreements(AgreementIntake intake) {
        this.intake = intake;
    }

    /** @param host who has made them */
    void take(MemberId host, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, SampleTime.OSLO);
        LocalDate begins = today.minusMonths(7).withDayOfMonth(1);
        Instant at = now.minus(Duration.ofDays(400));
        intake.price(LIST_PRICE, "Vedtatt av styret i nettverket", host, at);
        agree("3107", begins, 20, 120_000, Rhythm.MONTH, "Ann-Kristin Lie", "PO-310727", host, at);
        agree("4001", begins.plusMonths(2), 8, 150_000, Rhythm.QUARTER, "Per Aas", "", host, at);
        agree(
                "5001",
                today.plusMonths(1).withDayOfMonth(1),
                40,
                100_000,
                Rhythm.QUARTER,
                "Siv Moe",
                "B-2201",
                host,
                at);
        agree("4601", begins.minusMonths(14), 25, 110_000, Rhythm.MONTH, "Innkjøp", "4601-88", host, at);
        intake.charge();
    }

    private void agree(
            String municipality,
            LocalDate begins,
            int quota,
            int priceOre,
            Rhythm rhythm,
            String contact,
            String order,
            MemberId host,
            Instant at) {
        intake.agree(
                municipality,
                begins,
                begins.plusYears(1).minusDays(1),
                quota,
                priceOre,
                rhythm,
                contact,
                order,
                host,
                at);
    }
}
