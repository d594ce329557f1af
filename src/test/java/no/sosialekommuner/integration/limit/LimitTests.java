package no.sosialekommuner.integration.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Site;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LimitTests {

    private final Limits limits = new Limits(new Site("http://localhost", false, true));

    @Test
    void aCallerWhoAsksTooMuchIsToldHowLongToWait() {
        use(Allowance.OUTSIDER_WRITING.burst(), "POST", "/logg-inn", "192.0.2.1", "");

        TooManyCalls wait = catchThrowableOfType(
                TooManyCalls.class, () -> limits.count(request("POST", "/logg-inn", "192.0.2.1", "")));

        assertThat(wait.getStatusCode().value()).isEqualTo(429);
        assertThat(wait.getHeaders().getFirst("Retry-After")).isEqualTo("1");
    }

    @Test
    void addressesAreCountedEachForItself() {
        use(Allowance.OUTSIDER_WRITING.burst(), "POST", "/logg-inn", "192.0.2.1", "");

        assertThatCode(() -> limits.count(request("POST", "/logg-inn", "192.0.2.2", "")))
                .doesNotThrowAnyException();
    }

    @Test
    void membersBehindOneAddressAreCountedEachForItself() {
        use(Allowance.API_WRITING.burst(), "POST", "/api/v1/contributions", "192.0.2.1", "anna");

        assertThatThrownBy(() -> limits.count(request("POST", "/api/v1/contributions", "192.0.2.1", "anna")))
                .isInstanceOf(TooManyCalls.class);
        assertThatCode(() -> limits.count(request("POST", "/api/v1/contributions", "192.0.2.1", "bjorn")))
                .doesNotThrowAnyException();
    }

    @Test
    void whoHasWrittenTooMuchMayStillRead() {
        use(Allowance.API_WRITING.burst(), "POST", "/api/v1/contributions", "192.0.2.1", "anna");

        assertThatCode(() -> limits.count(request("GET", "/api/v1/contributions", "192.0.2.1", "anna")))
                .doesNotThrowAnyException();
    }

    @Test
    void theProgramOfAMemberDoesNotUseUpTheMembersPages() {
        use(Allowance.API_READING.burst(), "GET", "/api/v1/contributions", "192.0.2.1", "anna");

        assertThatCode(() -> limits.count(request("GET", "/", "192.0.2.1", "anna")))
                .doesNotThrowAnyException();
    }

    @Test
    void limitsCanBeTurnedOff() {
        Limits off = new Limits(new Site("http://localhost", false, false));

        for (int call = 0; call < 2 * Allowance.OUTSIDER_WRITING.minute(); call++) {
            off.count(request("POST", "/logg-inn", "192.0.2.1", ""));
        }
    }

    private void use(int calls, String method, String path, String address, String handle) {
        for (int call = 0; call < calls; call++) {
            limits.count(request(method, path, address, handle));
        }
    }

    private static MockHttpServletRequest request(String method, String path, String address, String handle) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        if (!handle.isEmpty()) {
            request.setAttribute(
                    Viewer.class.getName(),
                    new Viewer(
                            new MemberId(1), handle, handle, new OrganisationId(1), Set.of(Role.MEMBER), Language.NB));
        }
        return request;
    }
}
