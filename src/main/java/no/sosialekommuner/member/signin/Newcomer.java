package no.sosialekommuner.member.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.sosialekommuner.member.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Someone who has proved an address, and is no member before a name is told. Kept in the session meanwhile, and good for
 * nothing but the welcome page.
 *
 * @param address the proved address; null for the first administrator, who may tell any
 * @param until when the proof is too old
 */
public record Newcomer(@Nullable String address, Instant until) implements Serializable {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String ATTRIBUTE = Newcomer.class.getName();

    static Newcomer of(EmailAddress email) {
        return new Newcomer(email.value(), Instant.now().plus(PATIENCE));
    }

    static Newcomer firstAdministrator() {
        return new Newcomer(null, Instant.now().plus(PATIENCE));
    }

    public Optional<EmailAddress> email() {
        return Optional.ofNullable(address).flatMap(EmailAddress::of);
    }

    /** In a session of one's own: what was in the one before belongs to somebody else. */
    void enter(HttpServletRequest request) {
        leave(request);
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** The newcomer of this request. */
    public static Optional<Newcomer> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof Newcomer newcomer
                        && newcomer.until().isAfter(Instant.now())
                ? Optional.of(newcomer)
                : Optional.empty();
    }

    /** Ends the session. */
    public static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
