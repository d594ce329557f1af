package no.sosialekommuner.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every page asks what its viewer may read: in a full community too that must not walk through all members. */
@CommunityTest
@Transactional
class ReaderCostTests {

    @Autowired
    JdbcClient db;

    @BeforeEach
    void aFullCommunity() {
        db.sql("""
                insert into organisation.organisation (number, kind, name, official_name, county_number)
                select 'cost-' || n, 'MUNICIPALITY', 'Prøve', 'Prøve', 'c' || n % 15 from generate_series(1, 400) n
                """).update();
        db.sql("""
                insert into member.member (handle, email, name, organisation_id)
                select 'cost-' || n, 'cost-' || n || '@demo.example', 'Prøve', o.id
                  from generate_series(1, 3000) n
                  join organisation.organisation o on o.number = 'cost-' || (n % 400 + 1)
                """).update();
        db.sql("""
                insert into space.space (slug, kind, name, organisation_id)
                select o.number, 'ORGANISATION', 'Prøve', o.id
                  from organisation.organisation o where o.number like 'cost-%'
                """).update();
        db.sql("""
                insert into space.space (slug, kind, name, county_number)
                select 'cost-c' || n, 'REGION', 'Prøve', 'c' || n from generate_series(0, 14) n
                """).update();
        db.sql("""
                insert into space.space (slug, kind, name, admission)
                select 'cost-group-' || n, 'GROUP', 'Prøve', case when n % 2 = 0 then 'OPEN' else 'REQUEST' end
                  from generate_series(1, 500) n
                """).update();
        db.sql("""
                insert into space.membership (space_id, member_id, standing)
                select s.id, m.id, 'MEMBER'
                  from space.space s
                  join member.member m on (m.id + s.id) % 100 = 0
                 where s.slug like 'cost-group-%'
                """).update();
        db.sql("analyze organisation.organisation, member.member, space.space, space.membership")
                .update();
    }

    @Test
    void whatAMemberReadsIsFoundWithoutWalkingThroughAllMembers() {
        String plan = plan("select r.space_id from space.reader r where r.member_id = " + aMember());

        assertThat(plan).doesNotContain("Seq Scan on member").doesNotContain("Seq Scan on organisation");
        assertThat(pages(plan)).isLessThan(120);
    }

    @Test
    void whetherAMemberReadsOneSpaceIsFoundByIndexesAlone() {
        String plan = plan("""
                select r.may_write
                  from space.space s
                  join lateral (select x.may_write from space.reader x
                                 where x.space_id = s.id and x.member_id = %d limit 1) r on true
                 where s.slug = 'cost-group-250'
                """.formatted(aMember()));

        assertThat(plan).doesNotContain("Seq Scan");
        assertThat(pages(plan)).isLessThan(40);
    }

    private String plan(String sql) {
        List<String> lines = db.sql("explain (analyze, buffers, costs off, timing off, summary off) " + sql)
                .query((rs, _) -> rs.getString(1))
                .list();
        return String.join("\n", lines);
    }

    /** Pages of 8 kB looked at by the whole statement: the first line of buffers is that of the plan's top. */
    private static int pages(String plan) {
        return Integer.parseInt(plan.replaceFirst("(?s).*?Buffers: shared hit=(\\d+).*", "$1"));
    }

    private long aMember() {
        return db.sql("select id from member.member where handle = 'cost-1234'")
                .query(Long.class)
                .single();
    }
}
