package no.sosialekommuner.notification.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.mail.MailQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The administrator sees what did not arrive, and decides what becomes of it. */
@CommunityTest
class QueueTests {

    @Autowired
    MailQueue queue;

    @Autowired
    PostOffice postOffice;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @AfterEach
    void nothingIsLeft() {
        queue.resume();
        db.sql("delete from mail.outgoing where recipient like '%@koen.example'")
                .update();
    }

    @Test
    void whatDidNotArriveIsSeenButNotWhatItSays() {
        givenUp("hun");

        assertThat(pages.open("/admin/post?vis=feilet", cast.admin()).text())
                .contains("Til hun@koen.example", "550 5.1.1 unknown")
                .doesNotContain("Hemmelig emne");
    }

    @Test
    void itIsTriedAgainWhenTheAdministratorSaysSo() {
        long letter = givenUp("igjen");

        assertThat(mvc.post()
                        .uri("/admin/post/" + letter + "/forsok")
                        .with(csrf())
                        .with(Cast.as(cast.admin())))
                .hasStatus(303);
        assertThat(postOffice.mailTo("igjen@koen.example")).isNotNull();
    }

    @Test
    void orNotSentAtAll() {
        long letter = givenUp("aldri");

        assertThat(mvc.delete().uri("/admin/post/" + letter).with(csrf()).with(Cast.as(cast.admin())))
                .hasStatus(303);
        assertThat(db.sql("select count(*) from mail.outgoing where id = ?")
                        .param(letter)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoPausedItIsSaid() {
        queue.pause("Mona Berg");

        assertThat(pages.open("/admin/post", cast.admin()).text()).contains("Mona Berg stanset dem");
    }

    private long givenUp(String name) {
        return db.sql("""
                        insert into mail.outgoing
                               (recipient, subject, body_text, body_html, useful_until, sort, failure, given_up_at, attempts)
                        values (?, 'Hemmelig emne', 'x', 'x', now() + interval '1 day', 'NOTICE', '550 5.1.1 unknown', now(), 1)
                        returning id
                        """).param(name + "@koen.example").query(Long.class).single();
    }
}
