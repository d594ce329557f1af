package no.sosialekommuner.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.organisation.register.Outcome;
import no.sosialekommuner.organisation.register.RegisterReading;
import no.sosialekommuner.organisation.register.RegisterRow;
import no.sosialekommuner.organisation.register.RegisterRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files of municipalities, counties and other bodies into the register: this year's, and next year's over it.
 *
 * <p>A file is comma- or semicolon-separated text in UTF-8 with a line of headings. Columns are found by their heading, in
 * any order, and unknown ones are passed over: see {@link RegisterRow}. What a file has no column for stays as it is. Nothing
 * is ever deleted, because members and contributions belong also to what is no longer in a list.
 */
@Component
public class Register {

    private final RegisterRows rows;
    private final EmailDomains domains;
    private final ApplicationEventPublisher events;

    Register(RegisterRows rows, EmailDomains domains, ApplicationEventPublisher events) {
        this.rows = rows;
        this.domains = domains;
        this.events = events;
    }

    /** @throws IOException when the file cannot be read to its end; nothing is taken in then */
    @Transactional(rollbackFor = IOException.class)
    public RegisterChanges take(Path file) throws IOException {
        // Not Files.newBufferedReader, for which one wrong byte is the fault of the whole file instead of its row.
        try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            return take(text);
        }
    }

    /**
     * The same from anything that can be read. Publishes {@link OrganisationsImported} when something changed.
     *
     * @throws IOException when it cannot be read to its end; nothing is taken in then
     */
    @Transactional(rollbackFor = IOException.class)
    public RegisterChanges take(Reader file) throws IOException {
        rows.lock();
        RegisterReading reading = new RegisterReading(file);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Map<EmailDomain, String> ofWebsites = new LinkedHashMap<>();
        Map<EmailDomain, String> ofOtherWebsites = new LinkedHashMap<>();
        for (RegisterRow row = reading.next(); row != null; row = reading.next()) {
            outcomes.merge(rows.put(row), 1, Integer::sum);
            note(row.domain(), row.number(), ofWebsites);
            note(row.otherDomain(), row.number(), ofOtherWebsites);
        }
        // What one calls its other website may be the only one of another.
        domains.propose(ofWebsites);
        domains.propose(ofOtherWebsites);
        RegisterChanges changes = new RegisterChanges(
                outcomes.getOrDefault(Outcome.INSERTED, 0),
                outcomes.getOrDefault(Outcome.UPDATED, 0),
                outcomes.getOrDefault(Outcome.UNCHANGED, 0),
                reading.faults());
        if (changes.inserted() + changes.updated() > 0) {
            rows.settle();
            events.publishEvent(new OrganisationsImported());
        }
        return changes;
    }

    private static void note(Optional<EmailDomain> domain, String number, Map<EmailDomain, String> numbers) {
        domain.ifPresent(found -> numbers.putIfAbsent(found, number));
    }
}
