package no.sosialekommuner.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three panels, one of which is not asked any more. Each test begins with them, and takes them away again. */
@CommunityTest
class PanelsTests {

    @Autowired
    Panels panels;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void thereAreThree() {
        db.sql("""
                        insert into expert.panel (slug, name_nb, name_nn, name_en, promise_minutes, retired_at)
                        values ('liste-aas', 'Åskam', 'Åskam', 'Alpha', 240, null),
                               ('liste-berg', 'Berg', 'Fjell', 'Zeta', 240, null),
                               ('liste-aker', 'Aker', 'Aker', 'Acre', 240, now())
                        """).update();
    }

    @AfterEach
    void takeAway() {
        db.sql("delete from expert.panel where slug like 'liste-%'").update();
    }

    @Test
    void thoseThatCanBeAskedStandInTheOrderOfTheirNames() {
        assertThat(slugs(panels.all(Language.NB))).containsExactly("liste-berg", "liste-aas");
        assertThat(slugs(panels.all(Language.EN))).containsExactly("liste-aas", "liste-berg");
    }

    @Test
    void thoseThatAreNotAskedAnyMoreStandLast() {
        assertThat(slugs(panels.kept(Language.NB))).containsExactly("liste-berg", "liste-aas", "liste-aker");
    }

    private static List<String> slugs(List<Panel> panels) {
        return panels.stream()
                .map(Panel::slug)
                .filter(it -> it.startsWith("liste-"))
                .toList();
    }
}
