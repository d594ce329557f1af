package no.sosialekommuner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import no.sosialekommuner.Browser;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What failed before a controller was reached, over real HTTP because the container has its part in it. */
@CommunityTest
class ErrorTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    Browser browser;

    @Test
    void aFormWithoutItsTokenIsRefusedOnAPageOfOurs() throws Exception {
        HttpResponse<String> answer = post("/logg-ut");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("<h1", "Dette har du ikke tilgang til")
                .doesNotContain("Whitelabel");
    }

    @Test
    void anAddressThatTheFirewallRefusesIsABadRequest() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(browser.address() + "/sok;x")).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Dette kunne vi ikke forstå");
    }

    private HttpResponse<String> post(String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(browser.address() + address))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
