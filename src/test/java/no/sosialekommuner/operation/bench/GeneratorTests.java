package no.sosialekommuner.operation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.SosialeKommuner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small data set in a database of its own: the bench writes past the modules, so it must write what they would. */
@CommunityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratorTests {

    @Autowired
    HikariDataSource tests;

    private ConfigurableApplicationContext context;
    private JdbcClient db;
    private long topic;

    @BeforeAll
    void generate() {
        String name = "bench_" + System.nanoTime();
        JdbcClient.create(tests).sql("create database " + name).update();
        context = new SpringApplicationBuilder(SosialeKommuner.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--sk.db.url=" + tests.getJdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/" + name + "$1"),
                        "--sk.db.user=" + tests.getUsername(),
                        "--sk.db.password=" + tests.getPassword(),
                        "--sk.data=target/test-data");
        db = context.getBean(JdbcClient.class);
        topic = new Settling(context).settle(new DataSet(50, 1_000, 30));
    }

    @AfterAll
    void throwAway() {
        context.close();
    }

    @Test
    void thereIsAsMuchAsWasAskedFor() {
        assertThat(number("select count(*) from member.member where handle like 'bench-%'"))
                .isEqualTo(30);
        assertThat(number("select count(*) from contribution.contribution where id >= " + topic))
                .isEqualTo(50);
        assertThat(number("select count(*) from contribution.reply where contribution_id >= " + topic))
                .isEqualTo(1_000);
        assertThat(number("select count(*) from contribution.reply where contribution_id = " + topic))
                .isEqualTo(20);
    }

    @Test
    void theCountersTellWhatIsThere() {
        assertThat(number("""
                        select count(*) from contribution.contribution c
                         where c.reply_count <> (select count(*) from contribution.reply r where r.contribution_id = c.id)
                            or c.like_count <> (select count(*) from contribution.contribution_like l
                                                 where l.contribution_id = c.id)
                            or c.reader_count <> (select count(*) from contribution.visit v
                                                   where v.contribution_id = c.id and v.member_id <> c.author_id)
                        """)).isZero();
    }

    @Test
    void nothingRefersToWhatIsNotThere() {
        assertThat(number("""
                        select count(*) from contribution.reply r
                         where not exists (select 1 from contribution.contribution c where c.id = r.contribution_id)
                            or not exists (select 1 from member.member m where m.id = r.author_id)
                            or (r.parent_id is not null
                                and not exists (select 1 from contribution.reply p
                                                 where p.id = r.parent_id
                                                   and p.contribution_id = r.contribution_id
                                                   and r.path like p.path || '_______'))
                        """)).isZero();
    }

    @Test
    void writingGoesOnAfterwards() {
        assertThat(number("select nextval(pg_get_serial_sequence('contribution.reply', 'id'))"))
                .isGreaterThan(number("select max(id) from contribution.reply"));
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
