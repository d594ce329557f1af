package no.sosialekommuner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.sosialekommuner.CommunityTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityTest
class UiTests {

    @Autowired
    Texts texts;

    @Autowired
    Assets assets;

    @Autowired
    Site site;

    @Test
    void anotherOrderBeginsFromTheTop() {
        Ui ui = ui("/sporsmal", "tag=beredskap&tag=bilder&sort=new&cursor=abc");

        assertThat(ui.address("sort", "read")).isEqualTo("/sporsmal?tag=beredskap&tag=bilder&sort=read");
        assertThat(ui.address("sort", null)).isEqualTo("/sporsmal?tag=beredskap&tag=bilder");
    }

    @Test
    void whatIsTypedIntoAnAddressStaysAValue() {
        assertThat(ui("/sok", "q=a%26b").address("kind", "x&y=ø")).isEqualTo("/sok?q=a%26b&kind=x%26y%3D%C3%B8");
    }

    @Test
    void theCurrentPlaceIsKnownFromThePagesBelowIt() {
        Ui ui = ui("/kommuner/3107", null);

        assertThat(ui.current("/kommuner")).isEqualTo("true");
        assertThat(ui.current("/kommuner/3107")).isEqualTo("page");
        assertThat(ui.current("/kom")).isNull();
    }

    @Test
    void timesAndNumbersAreWrittenAsNorwegiansWriteThem() {
        Ui ui = ui("/", null);

        assertThat(ui.dateTime(Instant.parse("2026-11-23T13:05:00Z"))).isEqualTo("23. november 2026 kl. 14.05");
        assertThat(ui.number(12345)).isEqualTo("12\u00a0345");
    }

    @Test
    void whatTwoDaysShareIsSaidOnce() {
        Ui ui = ui("/", null);
        LocalDate monday = LocalDate.of(2026, 11, 23);

        assertThat(ui.days(monday, monday.plusDays(6))).isEqualTo("23. til 29. november 2026");
        assertThat(ui.days(monday, monday.plusDays(13))).isEqualTo("23. november til 6. desember 2026");
        assertThat(ui.days(monday, monday.plusDays(60))).isEqualTo("23. november 2026 til 22. januar 2027");
        assertThat(ui.days(monday, monday)).isEqualTo("23. november 2026");
    }

    @Test
    void initialsAreOfTheFirstAndLastName() {
        assertThat(Initials.of("Anna Marie Solberg")).isEqualTo("AS");
        assertThat(Initials.of("Åse")).isEqualTo("Å");
        assertThat(Initials.of(" ")).isEmpty();
    }

    private Ui ui(String path, @Nullable String query) {
        return new Ui(texts, assets, site, Language.NB, null, null, null, null, path, query, Map.of());
    }
}
