package no.sosialekommuner.notification.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import no.sosialekommuner.database.Wire;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from the database whose notices have changed, whichever node changed them. What is said while the wire is down is
 * found out when it is up again: then every open page looks for itself.
 */
@Component
@ConditionalOnWebApplication
class NoticeWire implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWire.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int LISTEN_MILLIS = 10_000;

    private final Wire wire;
    private final UnreadThreads unread;
    private final Streams streams;
    private volatile @Nullable Thread work;
    private volatile @Nullable Connection connection;

    NoticeWire(Wire wire, UnreadThreads unread, Streams streams) {
        this.wire = wire;
        this.unread = unread;
        this.streams = streams;
    }

    @Override
    public void start() {
        Thread next = Thread.ofPlatform().daemon().name("notice-wire").unstarted(this::work);
        work = next;
        next.start();
    }

    @Override
    public void stop() {
        Thread working = work;
        work = null;
        try (Connection listening = connection) {
            if (working != null) {
                working.interrupt();
            }
        } catch (SQLException e) {
            LOG.debug("The wire was down already", e);
        }
    }

    @Override
    public boolean isRunning() {
        return work != null;
    }

    private void work() {
        while (isMine()) {
            try (Connection listening = wire.open()) {
                connection = listening;
                listen(listening);
            } catch (SQLException e) {
                if (isMine()) {
                    LOG.warn("The wire to the database is down and is put up again: {}", e.getMessage());
                    rest();
                }
            }
        }
    }

    private void listen(Connection listening) throws SQLException {
        try (Statement statement = listening.createStatement()) {
            statement.execute("listen sk_notice");
        }
        unread.forgetAll();
        streams.wakeAll();
        PGConnection postgres = listening.unwrap(PGConnection.class);
        while (isMine()) {
            PGNotification[] heard = postgres.getNotifications(LISTEN_MILLIS);
            if (heard == null || heard.length == 0) {
                requireAlive(listening);
            } else {
                for (PGNotification notification : heard) {
                    changed(notification.getParameter());
                }
            }
        }
    }

    private static void requireAlive(Connection listening) throws SQLException {
        if (!listening.isValid(5)) {
            throw new SQLException("nobody answers");
        }
    }

    private void changed(String members) {
        for (String number : members.split(",")) {
            MemberId member = MemberId.of(number);
            unread.forget(member);
            streams.wake(member);
        }
    }

    private boolean isMine() {
        return Thread.currentThread() == work;
    }

    private static void rest() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
