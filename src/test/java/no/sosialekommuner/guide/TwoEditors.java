package no.sosialekommuner.guide;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two editors of different municipalities write what guides and laws say. */
@CommunityTest
public abstract class TwoEditors {

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected Pages pages;

    @Autowired
    protected Cast cast;

    @Autowired
    protected JdbcClient db;

    protected Viewer editor;
    protected Viewer other;

    @BeforeEach
    void theEditorsAreThere() {
        editor = cast.newcomer("0301", "EDITOR");
        other = cast.newcomer("4601", "EDITOR");
    }

    /** By the first editor. */
    protected MvcTestResult send(HttpMethod method, String address) {
        return mvc.method(method)
                .uri(address)
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
    }

    /** What the page says of a field; empty where nothing is wrong with it. */
    protected static String fault(Document page, String field) {
        Element said = page.getElementById("feil-" + field);
        return said == null ? "" : said.text();
    }
}
