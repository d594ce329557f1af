package no.sosialekommuner.web.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Stored sessions, remembered for a few seconds, whose use is written down only now and then. Reading a page then neither
 * asks for the session nor writes to it, where Spring Session alone does both each time.
 *
 * <p>Signing out counts at once on this node and within {@link #REMEMBERED} on others. A session may end up to
 * {@link #USE_IS_NOTED_EVERY} too early, which against its sixty days is nothing.
 */
final class RememberedSessions implements SessionRepository<RememberedSession> {

    static final Duration REMEMBERED = Duration.ofSeconds(5);
    static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(10);

    private final SessionRepository<Session> stored;
    private final Cache<String, MapSession> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(20_000)
            .build();

    /** @param stored is only ever handed sessions of its own */
    @SuppressWarnings("unchecked")
    RememberedSessions(SessionRepository<? extends Session> stored) {
        this.stored = (SessionRepository<Session>) stored;
    }

    @Override
    public RememberedSession createSession() {
        return new RememberedSession(stored.createSession());
    }

    @Override
    public @Nullable RememberedSession findById(String id) {
        MapSession known = remembered.getIfPresent(id);
        if (known == null) {
            known = load(id);
        }
        if (known == null) {
            return null;
        }
        if (known.isExpired()) {
            deleteById(id);
            return null;
        }
        return new RememberedSession(known, () -> existing(id));
    }

    @Override
    public void save(RememberedSession session) {
        Session changed = session.changed();
        if (changed != null) {
            stored.save(changed);
        } else if (session.unsaid().compareTo(USE_IS_NOTED_EVERY) > 0) {
            noteUse(session);
        } else {
            return;
        }
        remembered.invalidate(session.firstId());
        remembered.invalidate(session.getId());
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        remembered.invalidate(id);
    }

    private @Nullable MapSession load(String id) {
        Session session = stored.findById(id);
        if (session == null) {
            return null;
        }
        MapSession known = new MapSession(session);
        remembered.put(id, known);
        return known;
    }

    /** Signed out elsewhere in the last seconds: what is changed now begins a session of its own. */
    private Session existing(String id) {
        Session session = stored.findById(id);
        return session == null ? stored.createSession() : session;
    }

    private void noteUse(RememberedSession used) {
        Session session = stored.findById(used.getId());
        if (session != null) {
            session.setLastAccessedTime(used.getLastAccessedTime());
            stored.save(session);
        }
    }
}
