package no.sosialekommuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import no.sosialekommuner.member.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages as a member gets them, without a browser. */
@TestComponent
public class Pages {

    private final MockMvcTester mvc;

    Pages(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** @param values for the places in braces of the address */
    public Document open(String address, Viewer viewer, Object... values) {
        return shown(mvc.get().uri(address, values), viewer);
    }

    /** An address that is encoded already, as one that stands on a page. */
    public Document follow(String href, Viewer viewer) {
        return shown(mvc.get().uri(URI.create(href)), viewer);
    }

    public static Document of(MvcTestResult result) {
        return Jsoup.parse(text(result));
    }

    public static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Document shown(MockMvcTester.MockMvcRequestBuilder request, Viewer viewer) {
        MvcTestResult shown = request.with(Cast.as(viewer)).exchange();
        assertThat(shown).hasStatusOk();
        return of(shown);
    }
}
