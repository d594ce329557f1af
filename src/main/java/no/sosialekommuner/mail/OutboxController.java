package no.sosialekommuner.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Site;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** In the sample community mail goes nowhere: here anybody looks at it. Nowhere else do these pages exist. */
@Controller
@ConditionalOnProperty("sk.site.demo")
class OutboxController {

    private static final int MOST = 100;

    private final JdbcClient db;
    private final Site site;

    OutboxController(JdbcClient db, Site site) {
        this.db = db;
        this.site = site;
    }

    @GetMapping("/utboks")
    ModelAndView list() {
        List<Letter> letters = db.sql("select o.* from mail.outgoing o order by o.id desc limit ?")
                .param(MOST)
                .query(Outgoing::letter)
                .list();
        return new ModelAndView("mail/outbox", Map.of("letters", letters));
    }

    @GetMapping("/utboks/{id}")
    ModelAndView letter(@PathVariable long id) {
        return new ModelAndView("mail/letter", Map.of("letter", new LetterPage(require(id), site.url())));
    }

    /** As a mail program shows it: nothing of it may act or be loaded. */
    @GetMapping("/utboks/{id}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .body(require(id).html().replace("href=\"" + site.url() + "/", "href=\"/"));
    }

    private Letter require(long id) {
        return db.sql("select o.* from mail.outgoing o where o.id = ?")
                .param(id)
                .query(Outgoing::letter)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
