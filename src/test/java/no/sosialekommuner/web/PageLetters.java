package no.sosialekommuner.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import no.sosialekommuner.Cast;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.mail.MailLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What stands in letters and is followed without signing in, and a change of many tags that has been begun. */
final class PageLetters {

    private final Cast cast;
    private final MailLinks links;
    private final MockMvcTester mvc;
    private final JdbcClient db;

    PageLetters(Cast cast, MailLinks links, MockMvcTester mvc, JdbcClient db) {
        this.cast = cast;
        this.links = links;
        this.mvc = mvc;
        this.db = db;
    }

    /** @param question that is tagged anew */
    Map<String, String> fill(String question) {
        Viewer weary = cast.newcomer("4601", "MEMBER");
        String left = token(links.leaving(weary.id(), "authored"));
        mvc.post().uri("/avmeld/" + left).exchange();
        Viewer silent = cast.newcomer("4601", "MEMBER");
        db.sql("""
                        insert into notification.digest (member_id, began_at, next_at, stopped_at) values (?, now(), now() + interval '7 days', now())
                        on conflict (member_id) do update set stopped_at = now()
                        """).param(silent.id().value()).update();
        return Map.of(
                "leaving", token(links.leaving(silent.id(), "digest")),
                "left", left,
                "returning", token(links.returning(silent.id())),
                "returned", token(links.returning(weary.id())),
                "retagging", retagging(question));
    }

    private String retagging(String question) {
        String begun = mvc.post()
                .uri("/admin/taksonomi/merking")
                .param("omfang", "valgte")
                .param("ids", question)
                .param("modus", "pa")
                .param("pa", "flom")
                .with(Cast.as(cast.admin()))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        return token(Objects.requireNonNull(begun));
    }

    private static String token(String address) {
        String path = URI.create(address).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
