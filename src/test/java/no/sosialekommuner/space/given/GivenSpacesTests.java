package no.sosialekommuner.space.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@CommunityTest
@Transactional
class GivenSpacesTests {

    @Autowired
    GivenSpaces given;

    @Autowired
    JdbcClient db;

    @Test
    void everyMunicipalityAndCountyHasItsSpace() {
        municipality("9901", "Sørvåg", "99", "Ytterlandet");
        municipality("9902", "Nordvåg", "99", "Ytterlandet");

        given.follow();

        assertThat(spaces())
                .containsExactly(
                        "kommune-9901 Sørvåg", "kommune-9902 Nordvåg", "nettverk Nettverket", "region-99 Ytterlandet");
    }

    @Test
    void followingTwiceChangesNothing() {
        municipality("9901", "Sørvåg", "99", "Ytterlandet");
        given.follow();
        long highest = highest();

        given.follow();

        assertThat(highest()).isEqualTo(highest);
    }

    @Test
    void aNewNameIsFollowed() {
        municipality("9901", "Sørvåg", "99", "Ytterlandet");
        given.follow();
        db.sql("update organisation.organisation set name = 'Søre Våg', county_name = 'Ytre' where number = '9901'")
                .update();

        given.follow();

        assertThat(spaces()).contains("kommune-9901 Søre Våg", "region-99 Ytre");
    }

    private void municipality(String number, String name, String county, String countyName) {
        db.sql("""
                        insert into organisation.organisation
                               (number, kind, name, official_name, county_number, county_name)
                        values (?, 'MUNICIPALITY', ?, ?, ?, ?)
                        """).params(number, name, name, county, countyName).update();
    }

    private List<String> spaces() {
        return db.sql("""
                        select slug || ' ' || name
                          from space.space
                         where slug in ('nettverk', 'kommune-9901', 'kommune-9902', 'region-99')
                         order by slug
                        """).query((rs, _) -> rs.getString(1)).list();
    }

    private long highest() {
        return db.sql("select max(id) from space.space").query(Long.class).single();
    }
}
