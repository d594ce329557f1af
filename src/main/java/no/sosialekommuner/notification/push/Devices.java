package no.sosialekommuner.notification.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.preference.Paces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The devices on which members take push messages. */
@Repository
class Devices {

    /** Who has more has old ones among them. */
    private static final int MOST = 10;

    private static final String COLUMNS = "d.id, d.name, d.endpoint, d.key, d.auth, d.created_at";

    private final JdbcClient db;
    private final Paces paces;

    Devices(JdbcClient db, Paces paces) {
        this.db = db;
        this.paces = paces;
    }

    /** The newest first. */
    List<Device> of(MemberId member) {
        return db.sql("select " + COLUMNS
                        + " from notification.device d where d.member_id = ? order by d.created_at desc, d.id desc")
                .param(member.value())
                .query(Devices::device)
                .list();
    }

    Optional<Device> find(long id) {
        return db.sql("select " + COLUMNS + " from notification.device d where d.id = ?")
                .param(id)
                .query(Devices::device)
                .optional();
    }

    /** A browser that is used by another member from now on belongs to that one alone. */
    @Transactional
    void add(MemberId member, Device device) {
        db.sql("select d.member_id from notification.device d where d.endpoint = ? and d.member_id <> ?")
                .params(device.endpoint(), member.value())
                .query(Long.class)
                .list()
                .forEach(other -> remove(new MemberId(other), device.endpoint()));
        db.sql("""
                        insert into notification.device (member_id, name, endpoint, key, auth) values (?, ?, ?, ?, ?)
                        on conflict (endpoint) do update set name = excluded.name, key = excluded.key, auth = excluded.auth
                        """)
                .params(member.value(), device.name(), device.endpoint(), device.key(), device.auth())
                .update();
        db.sql("""
                        delete from notification.device
                         where id in (select d.id from notification.device d where d.member_id = ?
                                       order by d.created_at desc, d.id desc offset ?)
                        """).params(member.value(), MOST).update();
        paces.pushReady(member, true);
    }

    @Transactional
    void remove(MemberId member, long id) {
        db.sql("delete from notification.device where member_id = ? and id = ?")
                .params(member.value(), id)
                .update();
        told(member);
    }

    @Transactional
    void remove(MemberId member, String endpoint) {
        db.sql("delete from notification.device where member_id = ? and endpoint = ?")
                .params(member.value(), endpoint)
                .update();
        told(member);
    }

    /** A browser that no longer wants messages has told its push service, not us. */
    @Transactional
    void gone(long id) {
        db.sql("delete from notification.device where id = ? returning member_id")
                .param(id)
                .query(Long.class)
                .optional()
                .ifPresent(member -> told(new MemberId(member)));
    }

    private void told(MemberId member) {
        if (of(member).isEmpty()) {
            paces.pushReady(member, false);
        }
    }

    private static Device device(ResultSet rs, int number) throws SQLException {
        return new Device(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("endpoint"),
                rs.getString("key"),
                rs.getString("auth"),
                rs.getTimestamp("created_at").toInstant());
    }
}
