package no.sosialekommuner.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.UnsupportedEncodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every page, action and call of the API, asked by everybody and compared with the written table. */
@CommunityTest
class AccessTests {

    private final AccessTable table = AccessTable.read();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Test
    void everyRouteIsInTheTable() {
        List<AccessRoute> routes = AccessRoute.all(mappings);
        Set<AccessRoute> written = new HashSet<>();
        table.lines()
                .forEach(line -> routes.stream()
                        .filter(route -> route.answers(line))
                        .findFirst()
                        .ifPresent(written::add));

        assertThat(routes)
                .as("routes without a line in src/test/resources/access")
                .filteredOn(route -> !table.skipped().contains(route.pattern().getPatternString()))
                .filteredOn(route -> !written.contains(route))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyLineIsTrue() {
        AccessThings shared = new AccessThings(cast, db);
        return table.lines().stream().map(line -> dynamicTest(line.place() + " " + line, () -> ask(line, shared)));
    }

    /** Everybody who may change something has things of an own, so that one's deed is not what the next one meets. */
    private void ask(AccessLine line, AccessThings shared) {
        SoftAssertions answers = new SoftAssertions();
        for (AccessActor actor : AccessActor.values()) {
            AccessThings things = line.changes() ? new AccessThings(cast, db) : shared;
            answers.assertThat(new AccessCall(mvc, cast, things).status(line, actor))
                    .as("%s as %s (%s)", line, actor, line.place())
                    .isEqualTo(line.wanted(actor));
            if (line.changes()) {
                things.leave();
            }
        }
        answers.assertAll();
    }

    /** Neither pages, API nor feeds, and no message of failure either. */
    @TestFactory
    Stream<DynamicTest> whatAStrangerMayNotSeeIsNowhere() {
        AccessThings things = new AccessThings(cast, db);
        things.thing("own-reply");
        things.thing("group-reply");
        return table.lines().stream()
                .filter(line -> !line.changes())
                .map(line -> dynamicTest(line.toString(), () -> {
                    assertThat(shown(line, things)).doesNotContain(things.title("own"), things.title("group"));
                }));
    }

    /** Lists, counts and feeds are the same, letter by letter, with and without what a stranger may not see. */
    @TestFactory
    Stream<DynamicTest> whatAStrangerMayNotSeeIsNotCounted() {
        AccessThings strangers = new AccessThings(cast, db);
        return table.lines().stream()
                .filter(line -> !line.changes() && !line.path().contains("{"))
                .filter(line -> !line.path().startsWith("/actuator/"))
                .map(line -> dynamicTest(line.toString(), () -> {
                    Looks looks = looks(line, strangers);
                    // What is remembered for some seconds may have been loaded anew in between: not twice in a row.
                    looks = looks.isSame() ? looks : looks(line, strangers);
                    assertThat(looks.after()).isEqualTo(looks.before());
                }));
    }

    private Looks looks(AccessLine line, AccessThings strangers) throws UnsupportedEncodingException {
        AccessThings hidden = new AccessThings(cast, db);
        hidden.thing("group-space");
        shown(line, strangers);
        String before = shown(line, strangers);
        hidden.thing("own-reply");
        hidden.thing("group-reply");
        return new Looks(before, shown(line, strangers));
    }

    private record Looks(String before, String after) {

        boolean isSame() {
            return before.equals(after);
        }
    }

    /** What a stranger gets, but for what is another each time: keys of forms and the request's id. */
    private String shown(AccessLine line, AccessThings things) throws UnsupportedEncodingException {
        return new AccessCall(mvc, cast, things)
                .call(line, AccessActor.STRANGER)
                .getResponse()
                .getContentAsString()
                .replaceAll("(name=\"(?:_csrf|key)\" value=|\"X-CSRF-TOKEN\":|\"requestId\":)\"[^\"]*\"", "$1");
    }
}
