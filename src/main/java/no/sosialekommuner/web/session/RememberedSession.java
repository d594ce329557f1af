package no.sosialekommuner.web.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * A session as one request sees it. It is read from a copy; the stored one is fetched only when something is changed.
 */
final class RememberedSession implements Session {

    private final MapSession seen;
    private final Instant storedAccess;
    private final Supplier<Session> stored;
    private @Nullable Session changed;

    /** A session that was there before the request. */
    RememberedSession(MapSession known, Supplier<Session> stored) {
        this.seen = new MapSession(known);
        this.storedAccess = known.getLastAccessedTime();
        this.stored = stored;
    }

    /** A session that this request begins. */
    RememberedSession(Session begun) {
        this(new MapSession(begun), () -> begun);
        this.changed = begun;
    }

    /** The stored session with this request's changes, or null when it changed nothing. */
    @Nullable
    Session changed() {
        return changed;
    }

    /** How long ago the stored session was last said to be in use. */
    Duration unsaid() {
        return Duration.between(storedAccess, seen.getLastAccessedTime());
    }

    String firstId() {
        return seen.getOriginalId();
    }

    private void change(Consumer<Session> change) {
        if (changed == null) {
            changed = stored.get();
        }
        change.accept(changed);
    }

    @Override
    public String getId() {
        return seen.getId();
    }

    @Override
    public String changeSessionId() {
        change(Session::changeSessionId);
        String id = changed == null ? seen.getId() : changed.getId();
        seen.setId(id);
        return id;
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return seen.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return seen.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        seen.setAttribute(name, value);
        change(session -> session.setAttribute(name, value));
    }

    @Override
    public void removeAttribute(String name) {
        seen.removeAttribute(name);
        change(session -> session.removeAttribute(name));
    }

    @Override
    public Instant getCreationTime() {
        return seen.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        seen.setLastAccessedTime(moment);
        if (changed != null) {
            changed.setLastAccessedTime(moment);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return seen.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        seen.setMaxInactiveInterval(interval);
        change(session -> session.setMaxInactiveInterval(interval));
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return seen.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return seen.isExpired();
    }
}
