package no.sosialekommuner.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.correspondence.ReplyAddresses;
import no.sosialekommuner.correspondence.Sample;
import no.sosialekommuner.correspondence.arrival.Rounding;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A mail could not be read; an administrator has it read again, or lets it be. */
@CommunityTest
class SetAsideTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    PostOffice postOffice;

    @Autowired
    ReplyAddresses addresses;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient db;

    @Autowired
    Cast cast;

    @Test
    void whatCouldNotBeStoredIsReadAgainWhenAnAdministratorSaysSo() {
        Viewer writer = cast.newcomer("3107", "MEMBER");
        ContributionId question = cast.published("QUESTION", cast.bjorn(), "nettverk", "Hvem leser posten på nytt?");
        String own = writer.handle() + "@demo.example";
        refusing(own, () -> {
            postOffice.deliver(Sample.changed(
                    "gmail-nb",
                    "anna@demo.example",
                    own,
                    "svar+TOKEN@svar.example.no",
                    addresses.of(writer.id(), question, null).orElseThrow(),
                    "=?utf-8?B?UmU6IEh2ZW0gc3ZhcmVyIHDDpSBrdmVsZHN0aWQ/?=",
                    "Lagt til side " + question));
            Rounding.of(product);
        });
        assertThat(replies(question)).isZero();
        Element line = line("Lagt til side " + question);
        assertThat(line.text()).contains(own, "Noe gikk galt hos oss");

        press(line.select("form[action$=/forsok]").attr("action"), false);
        assertThat(line("Lagt til side " + question).text()).contains("leses igjen innen et minutt");
        Rounding.of(product);

        assertThat(replies(question)).isOne();
        assertThat(pages.open("/admin/post-inn?vis=set-aside", cast.admin())
                        .select("#post > li:contains(Lagt til side " + question + ")")
                        .text())
                .contains("Lest på nytt", "og da gikk det");
    }

    @Test
    void whatIsDismissedStaysWithWhoDidIt() {
        db.sql("""
                        insert into correspondence.received (key, sender, subject, outcome, detail)
                        values ('imap:1:999999', 'noen@example.no', 'Avvist en gang', 'SET_ASIDE', 'More than 1000 parts')
                        """).update();
        Element line = line("Avvist en gang");
        assertThat(line.text()).contains("ødelagt eller satt sammen");

        press(line.select("form:not([action$=/forsok])").attr("action"), true);
        assertThat(line("Avvist en gang").text())
                .contains("Avvist", cast.admin().name());
        assertThat(line("Avvist en gang").select("form")).isEmpty();
    }

    @Test
    void whatIsNoLongerInTheMailboxSaysSo() {
        db.sql("""
                        insert into correspondence.received (key, sender, subject, outcome, detail)
                        values ('imap:1:888888', 'noen@example.no', 'Borte fra postkassen', 'SET_ASIDE', 'Larger than 40 MB')
                        """).update();
        press(line("Borte fra postkassen").select("form[action$=/forsok]").attr("action"), false);
        Rounding.of(product);

        assertThat(line("Borte fra postkassen").text())
                .contains("ligger ikke lenger i postkassen", "Det gikk ikke denne gangen heller");
    }

    /** While this runs, what this sender writes cannot be stored. */
    private void refusing(String sender, Runnable meanwhile) {
        db.sql("alter table correspondence.received add constraint broken check (sender <> '" + sender + "') not valid")
                .update();
        try {
            meanwhile.run();
        } finally {
            db.sql("alter table correspondence.received drop constraint broken").update();
        }
    }

    private void press(String action, boolean delete) {
        assertThat(mvc.post()
                        .uri(action)
                        .param("_method", delete ? "delete" : "post")
                        .with(Cast.as(cast.admin()))
                        .with(csrf()))
                .hasStatus(303);
    }

    private Element line(String subject) {
        Document page = pages.open("/admin/post-inn", cast.admin());
        Element line = page.select("#post > li:contains(" + subject + ")").first();
        assertThat(line).isNotNull();
        return line;
    }

    private int replies(ContributionId question) {
        return db.sql("select count(*) from contribution.reply r where r.contribution_id = ?")
                .param(question.value())
                .query(Integer.class)
                .single();
    }
}
