package no.sosialekommuner.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunityTest
class ViewersTests {

    @Autowired
    JdbcClient db;

    @Autowired
    Cast cast;

    MemberId member;
    Viewers viewers;

    @BeforeEach
    void someoneIsLooking() {
        member = new MemberId(db.sql("""
                        insert into member.member (handle, email, name, organisation_id)
                        select 'seer-' || n, 'seer-' || n || '@demo.example', 'Seer', :organisation
                          from (select coalesce(max(m.id), 0) as n from member.member m) as last
                        returning id
                        """)
                .param("organisation", cast.anna().organisation().value())
                .query(Long.class)
                .single());
        viewers = new Viewers(db, Duration.ofMinutes(1));
        assertThat(viewers.find(member)).isPresent();
    }

    @Test
    void whoWasJustSeenIsRemembered() {
        deactivate();

        assertThat(viewers.find(member)).isPresent();
    }

    @Test
    void aDeactivationThatIsSaidCountsAtOnce() {
        deactivate();

        viewers.forget(member);

        assertThat(viewers.find(member)).isEmpty();
    }

    @Test
    void aNewRoleThatIsSaidCountsAtOnce() {
        db.sql("insert into member.role (member_id, role) values (?, 'EDITOR')")
                .params(List.of(member.value()))
                .update();

        viewers.forget(member);

        assertThat(viewers.find(member).orElseThrow().is(Role.EDITOR)).isTrue();
    }

    private void deactivate() {
        db.sql("update member.member set deactivated_at = now() where id = ?")
                .param(member.value())
                .update();
    }
}
