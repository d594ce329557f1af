package no.sosialekommuner.notification.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import no.sosialekommuner.database.Watch;
import no.sosialekommuner.database.Wire;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Hears from the database whose notices have changed, whichever node changed them. What is said while the wire is down is
 * found out when it is up again: then every open page looks for itself.
 */
@Component
@ConditionalOnWebApplication
class NoticeWire extends Watch {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWire.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int LISTEN_MILLIS = 10_000;

    private final Wire wire;
    private final UnreadThreads unread;
    private final Streams streams;
    private volatile @Nullable Connection connection;

    NoticeWire(Wire wire, UnreadThreads unread, Streams streams) {
        super("notice-wire");
        this.wire = wire;
        this.unread = unread;
        this.streams = streams;
    }

    @Override
    protected void turn() throws InterruptedException {
        try (Connection listening = wire.open()) {
            connection = listening;
            listen(listening);
        } catch (SQLException e) {
            if (goesOn()) {
                LOG.warn("The wire to the database is down and is put up again: {}", e.getMessage());
                Thread.sleep(AFTER_FAILURE);
            }
        }
    }

    @Override
    protected void wake() {
        try (Connection listening = connection) {
            LOG.debug("The wire {} is taken down", listening);
        } catch (SQLException e) {
            LOG.debug("The wire was down already", e);
        }
    }

    private void listen(Connection listening) throws SQLException {
        try (Statement statement = listening.createStatement()) {
            statement.execute("listen sk_notice");
        }
        unread.forgetAll();
        streams.wakeAll();
        PGConnection postgres = listening.unwrap(PGConnection.class);
        while (goesOn()) {
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
}
