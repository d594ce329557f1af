package no.sosialekommuner.agreement.keep;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import no.sosialekommuner.agreement.Agreement;
import no.sosialekommuner.agreement.Kroner;
import no.sosialekommuner.agreement.LegalNumber;
import no.sosialekommuner.agreement.Rhythm;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An agreement as a host types it.
 *
 * @param municipality number or name; only of a new one
 * @param endpoint empty for the municipality's own organisation number
 * @param reason why it is changed
 * @param version the one that was on the screen when the host began; 0 for a new one
 */
public record AgreementForm(
        String municipality,
        String begins,
        String ends,
        String quota,
        String price,
        String rhythm,

        @NotBlank(message = "agreement.contact.missing") @Size(max = 120)
        String contact,

        @Email(message = "web.fault.Email") @Size(max = 254) String contactEmail,

        @Size(max = 60) String orderReference,
        String endpoint,
        @Size(max = 300) String reason,
        Integer version) {

    private static final int MOST = 100_000;

    public AgreementForm {
        version = version == null ? 0 : version;
        municipality = line(municipality);
        begins = line(begins);
        ends = line(ends);
        quota = line(quota);
        price = line(price);
        rhythm = line(rhythm);
        contact = line(contact);
        contactEmail = line(contactEmail);
        orderReference = line(orderReference);
        endpoint = LegalNumber.plain(line(endpoint));
        reason = line(reason);
    }

    /** A new one for the coming year. */
    static AgreementForm blank(String municipality, LocalDate today) {
        LocalDate begins = today.plusMonths(1).withDayOfMonth(1);
        return new AgreementForm(
                municipality,
                begins.toString(),
                begins.plusYears(1).minusDays(1).toString(),
                "",
                "",
                Rhythm.QUARTER.code(),
                "",
                "",
                "",
                "",
                "",
                0);
    }

    static AgreementForm of(Agreement it) {
        return new AgreementForm(
                it.number() + " " + it.name(),
                it.begins().toString(),
                it.ends().toString(),
                Integer.toString(it.quota()),
                Kroner.typed(it.priceOre()),
                it.rhythm().code(),
                it.contact(),
                it.contactEmail(),
                it.orderReference(),
                it.endpoint(),
                "",
                it.version());
    }

    /** What was typed, or nothing when it cannot be used; what is wrong is said beside the fields. */
    Optional<AgreementDraft> draft(@Nullable Organisation organisation, BindingResult faults) {
        LocalDate first = day("begins", begins, faults);
        LocalDate last = day("ends", ends, faults);
        if (first != null && last != null && last.isBefore(first)) {
            faults.rejectValue("ends", "agreement.ends.before");
        }
        int answers = quota(faults);
        int ore = price(faults);
        Rhythm often = Rhythm.of(rhythm).orElse(Rhythm.QUARTER);
        String receiver = endpoint(organisation, faults);
        if (faults.hasErrors() || organisation == null || first == null || last == null) {
            return Optional.empty();
        }
        return Optional.of(new AgreementDraft(
                organisation.id(), first, last, answers, ore, often, contact, contactEmail, orderReference, receiver));
    }

    private int quota(BindingResult faults) {
        String plain = quota.replaceAll("[\\s\\u00a0]", "");
        int answers = plain.matches("\\d{1,6}") ? Integer.parseInt(plain) : 0;
        if (answers < 1 || answers > MOST) {
            faults.rejectValue("quota", "agreement.quota.unusable");
        }
        return answers;
    }

    private int price(BindingResult faults) {
        var ore = Kroner.ore(price);
        if (ore.isEmpty() || ore.getAsInt() > Kroner.MOST) {
            faults.rejectValue("price", "agreement.price.unusable");
        }
        return ore.orElse(0);
    }

    private String endpoint(@Nullable Organisation organisation, BindingResult faults) {
        String own = organisation == null ? null : organisation.organisationNumber();
        String number = endpoint.isEmpty() && own != null ? own : endpoint;
        if (!LegalNumber.isValid(number) && organisation != null) {
            faults.rejectValue("endpoint", "agreement.endpoint.unusable");
        }
        return number;
    }

    static @Nullable LocalDate day(String field, String typed, BindingResult faults) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException _) {
            // said below, like a day of another age
        }
        faults.rejectValue(field, "agreement.day.unusable");
        return null;
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : PlainText.line(typed);
    }
}
