package no.sosialekommuner.correspondence.arrival;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.correspondence.letter.LetterReader;
import no.sosialekommuner.correspondence.letter.UnreadableLetter;
import no.sosialekommuner.mail.AccessTokens;
import no.sosialekommuner.mail.MailDomain;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Goes through the mailbox. A mail counts as read when what it says is stored, so that a crash in between brings it again,
 * and {@link ReceivedMails} knows it then. One that cannot be read, or breaks what reads it, is set aside and not tried again;
 * when the database is away, everything waits.
 */
@Component
public class MailReading {

    private static final Logger LOG = LoggerFactory.getLogger(MailReading.class);
    /** Why a mail cannot be tried again. */
    static final String NOT_THERE = "No longer in the mailbox";

    private static final Duration CLEARING = Duration.ofHours(12);

    private final @Nullable Inbox inbox;
    private final Arrival arrival;
    private final ReceivedMails received;
    private final SetAsideMails setAside;
    private final Turn turn;
    private final Duration kept;
    private Instant cleared = Instant.MIN;

    MailReading(
            @Value("${sk.mail.inbox}") String url,
            @Value("${sk.mail.kept}") Duration kept,
            MailDomain domain,
            AccessTokens tokens,
            Arrival arrival,
            ReceivedMails received,
            SetAsideMails setAside,
            Turn turn) {
        this.inbox = url.isBlank() || !domain.isNamed() ? null : new Inbox(url, tokens);
        this.kept = kept;
        this.arrival = arrival;
        this.received = received;
        this.setAside = setAside;
        this.turn = turn;
    }

    /** Whether there is a mailbox to read. */
    public boolean isOn() {
        return inbox != null;
    }

    /** Reads what is new, unless another node is at it. */
    void round() {
        if (inbox == null || !turn.take()) {
            return;
        }
        String failure = null;
        try {
            inbox.read(this::read);
            again(inbox);
            clear(inbox);
        } catch (MessagingException e) {
            failure = String.valueOf(e.getMessage());
            LOG.warn("The mailbox cannot be read just now: {}", failure);
        } finally {
            turn.end(failure);
        }
    }

    private boolean read(Message message, String name) throws MessagingException {
        if (!turn.take()) {
            return false;
        }
        String fault = fault(message, name);
        if (fault != null) {
            arrival.setAside(name, sender(message), subject(message), fault);
        }
        return true;
    }

    /** What an administrator has said is to be tried once more. */
    private void again(Inbox box) throws MessagingException {
        for (SetAsideMails.Again mail : setAside.again()) {
            if (!turn.take()) {
                return;
            }
            boolean there = box.again(mail.name(), (message, name) -> {
                String fault = fault(message, name);
                if (fault == null) {
                    setAside.read(mail.id());
                } else {
                    setAside.stays(mail.id(), fault);
                }
                return true;
            });
            if (!there) {
                setAside.stays(mail.id(), NOT_THERE);
            }
        }
    }

    /** Lets it become what it is; why it cannot, or null. When the database is away, it is nobody's fault. */
    private @Nullable String fault(Message message, String name) throws MessagingException {
        try {
            arrival.take(content(message));
            return null;
        } catch (UnreadableLetter unreadable) {
            return String.valueOf(unreadable.getMessage());
        } catch (DataAccessException | TransactionException e) {
            if (!(e instanceof NonTransientDataAccessException) || e instanceof CannotGetJdbcConnectionException) {
                throw e;
            }
            return told(name, e);
        } catch (RuntimeException | StackOverflowError e) {
            return told(name, e);
        }
    }

    private static String told(String name, Throwable fault) {
        LOG.error("A mail ({}) could not be dealt with and is set aside", name, fault);
        return fault.getClass().getSimpleName();
    }

    private static byte[] content(Message message) throws MessagingException {
        if (message.getSize() > LetterReader.MOST_BYTES) {
            throw new UnreadableLetter("Larger than " + LetterReader.MOST_BYTES / 1024 / 1024 + " MB");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
        try {
            message.writeTo(content);
        } catch (IOException e) {
            throw new MessagingException("A mail could not be fetched", e);
        }
        return content.toByteArray();
    }

    private static String sender(Message message) {
        try {
            return message.getFrom() == null
                    ? ""
                    : Arrays.stream(message.getFrom()).map(Object::toString).collect(Collectors.joining(", "));
        } catch (MessagingException | RuntimeException _) {
            return "";
        }
    }

    private static String subject(Message message) {
        try {
            return Stream.ofNullable(message.getSubject()).collect(Collectors.joining());
        } catch (MessagingException | RuntimeException _) {
            return "";
        }
    }

    private void clear(Inbox box) throws MessagingException {
        Instant now = Instant.now();
        if (cleared.isBefore(now.minus(CLEARING))) {
            received.clear(kept);
            box.clear(kept);
            cleared = now;
        }
    }
}
