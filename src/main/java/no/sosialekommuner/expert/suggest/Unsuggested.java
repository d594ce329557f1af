package no.sosialekommuner.expert.suggest;

import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members who do not want to be suggested to others. Asked of the database each time, so that it holds at once. */
@Repository
class Unsuggested {

    private final JdbcClient db;

    Unsuggested(JdbcClient db) {
        this.db = db;
    }

    boolean has(MemberId member) {
        return db.sql("select exists (select 1 from expert.unsuggested u where u.member_id = ?)")
                .param(member.value())
                .query(Boolean.class)
                .single();
    }

    void add(MemberId member) {
        db.sql("insert into expert.unsuggested (member_id) values (?) on conflict do nothing")
                .param(member.value())
                .update();
    }

    void remove(MemberId member) {
        db.sql("delete from expert.unsuggested where member_id = ?")
                .param(member.value())
                .update();
    }
}
