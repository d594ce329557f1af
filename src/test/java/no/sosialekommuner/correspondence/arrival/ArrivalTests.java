package no.sosialekommuner.correspondence.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.correspondence.ReplyAddresses;
import no.sosialekommuner.correspondence.Sample;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunityTest
class ArrivalTests {

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    PostOffice postOffice;

    @Autowired
    ReplyAddresses addresses;

    @Autowired
    MailReading reading;

    @Autowired
    Arrival arrival;

    @Autowired
    Submissions submissions;

    private Viewer anna;
    private ContributionId question = new ContributionId(0);

    ArrivalTests(@Autowired Cast cast) {
        this.anna = cast.newcomer("3107", "MEMBER");
    }

    @BeforeEach
    void bjornAsks() {
        question = cast.published("QUESTION", cast.bjorn(), "nettverk", "Hvem svarer på kveldstid?");
    }

    @Test
    void anAnswerByMailStandsInTheThread() {
        receive(answer("outlook-windows-nb"));

        assertThat(replies()).containsExactly(Sample.words("outlook-windows-nb"));
        assertThat(
                        text(
                                "select p.name from contribution.reply r join member.profile p on p.id = r.author_id where r.contribution_id = ?"))
                .isEqualTo(anna.name());
        assertThat(outcomes()).containsExactly("REPLIED");
    }

    @Test
    void anAnswerToAReplyStandsUnderIt() {
        ReplyId reply = submissions.reply(question, null, "Vi gjør det.", UUID.randomUUID(), cast.eva());

        receive(Sample.changed(
                "gmail-nb", "anna@demo.example", mail(anna), "svar+TOKEN@svar.example.no", address(anna, reply)));

        assertThat(db.sql(
                                "select r.parent_id from contribution.reply r where r.contribution_id = ? and r.author_id = ?")
                        .params(question.value(), anna.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(reply.value());
    }

    @Test
    void aMailThatComesTwiceGivesOneReply() {
        byte[] raw = answer("ios-nb");

        arrival.take(raw); // and then the server died, before the mail was marked as read
        receive(raw);
        receive(raw);

        assertThat(replies()).hasSize(1);
    }

    @Test
    void whatMailServersDoToLettersDoesNoHarm() {
        String shouted = address(anna, null).toUpperCase(Locale.ROOT);
        receive(Sample.changed(
                "gmail-plain-nb", "anna@demo.example", mail(anna), "svar+TOKEN@svar.example.no", shouted));

        assertThat(replies()).hasSize(1);
    }

    @Test
    void filesComeAlongAndOneThatIsNotTakenIsTold() {
        receive(Sample.changed(
                "bilde-to-ganger-nb",
                "anna@demo.example",
                mail(anna),
                "svar+TOKEN@svar.example.no",
                address(anna, null),
                "vaktliste.txt",
                "vaktliste.exe",
                "TWFuZGFnOiBBbm5hCg==",
                "TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA="));

        assertThat(replies())
                .singleElement()
                .asString()
                .contains("![Vaktlista på tavla](/vedlegg/")
                .doesNotContain("invalid");
        assertThat(text("select count(*) from contribution.attachment a where a.contribution_id = ?"))
                .isEqualTo("1");
        assertThat(written(mail(anna))).contains("vaktliste.exe");
    }

    @Test
    void machinesAreNotAnswered() {
        receive(answer("fravaer-outlook-nb"));
        receive(answer("fravaer-uten-hode-nb"));

        assertThat(replies()).isEmpty();
        assertThat(outcomes()).containsOnly("MACHINE");
        assertThat(postOffice.count(mail(anna))).isZero();
    }

    @Test
    void somebodyUnknownIsAnsweredOnce() {
        String stranger = "fremmed-" + question + "@elsewhere.example";
        for (int time = 0; time < 2; time++) {
            receive(Sample.changed(
                    "ukjent-avsender-en",
                    "somebody@elsewhere.example",
                    stranger,
                    "svar+TOKEN@svar.example.no",
                    address(anna, null)));
        }

        assertThat(written(stranger)).contains("hører ikke til noe medlem");
        assertThat(postOffice.count(stranger)).isEqualTo(1);
        assertThat(replies()).isEmpty();
    }

    @Test
    void anAddressThatWasMadeForSomebodyElseIsRefusedWithTheText() {
        receive(Sample.changed(
                "gmail-nb", "anna@demo.example", mail(anna), "svar+TOKEN@svar.example.no", address(cast.eva(), null)));

        assertThat(replies()).isEmpty();
        assertThat(written(mail(anna))).contains("ikke laget til deg", "vaktliste med to personer");
    }

    @Test
    void anAddressThatWasChangedIsRefused() {
        String real = address(anna, null);
        String changed = real.replaceFirst("svar\\+(.)", "svar+" + (real.charAt(5) == 'b' ? 'c' : 'b'));
        receive(Sample.changed("gmail-nb", "anna@demo.example", mail(anna), "svar+TOKEN@svar.example.no", changed));

        assertThat(replies()).isEmpty();
        assertThat(outcomes()).containsExactly("REFUSED");
    }

    @Test
    void whoMayNoLongerWriteThereGetsTheTextBack() {
        db.sql("update contribution.contribution set state = 'WITHDRAWN' where id = ?")
                .param(question.value())
                .update();

        receive(answer("outlook-web-nb"));

        assertThat(replies()).isEmpty();
        assertThat(written(mail(anna))).contains("finnes ikke lenger", "Den andre tar over klokka 22.");
    }

    @Test
    void aMailWithoutOwnTextIsRefusedWithWhatWasFound() {
        receive(answer("bare-sitat-nb"));

        assertThat(outcomes()).containsExactly("EMPTY");
        assertThat(written(mail(anna))).contains("Vi fant ingen tekst fra deg", "Hvem svarer på kveldstid?");
    }

    @Test
    void aQuestionByMailWaitsForItsWriterUnlessTheServerKnowsTheSender() {
        receive(Sample.changed("nytt-sporsmal-nb", "anna@demo.example", mail(anna)));
        assertThat(questions("DRAFT")).containsExactly("Hvem har en mal for krise-SMS?");
        assertThat(written(mail(anna))).contains("/ny?kladd=");

        receive(Sample.changed(
                "nytt-sporsmal-nb",
                "anna@demo.example",
                mail(anna),
                "From: ",
                "Authentication-Results: mx.svar.example.no; spf=pass; dmarc=pass\r\nFrom: "));
        assertThat(questions("PUBLISHED")).containsExactly("Hvem har en mal for krise-SMS?");
    }

    @Test
    void aSpaceThatOneDoesNotBelongToTakesNothing() {
        receive(Sample.changed("nytt-sporsmal-nb", "anna@demo.example", mail(anna), "ny+nettverk", "ny+kommune-4001"));

        assertThat(questions("DRAFT")).isEmpty();
        assertThat(written(mail(anna))).contains("Vi trenger en mal.");
    }

    @Test
    void aMailThatCannotBeReadIsSetAsideAndTheNextOneIsRead() {
        StringBuilder poison = new StringBuilder(
                "From: " + mail(anna) + "\r\nSubject: gift\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
        poison.repeat("--b\r\nContent-Type: text/plain\r\n\r\nx\r\n", 5_000).append("--b--\r\n");
        postOffice.deliver(poison.toString().getBytes(StandardCharsets.US_ASCII));
        receive(answer("gmail-nb"));

        assertThat(replies()).hasSize(1);
        assertThat(db.sql("select outcome from correspondence.received where subject = 'gift'")
                        .query((rs, _) -> rs.getString(1))
                        .list())
                .contains("SET_ASIDE");
    }

    @Test
    void whileAnotherNodeReadsTheMailboxThisOneWaits() {
        Turn other = new Turn(db);
        assertThat(other.take()).isTrue();
        receive(answer("gmail-nb"));
        assertThat(replies()).isEmpty();

        other.end(null);
        reading.round();
        assertThat(replies()).hasSize(1);
    }

    @Test
    void nobodyTypesThirtyMailsInAnHour() {
        db.sql("""
                        insert into correspondence.received (key, sender, outcome)
                        select 'test-' || ? || '-' || n, ?, 'REPLIED' from generate_series(1, 30) n
                        """).params(question.value(), mail(anna)).update();

        receive(answer("gmail-nb"));

        assertThat(replies()).isEmpty();
        assertThat(written(mail(anna))).contains("den siste timen");
    }

    private byte[] answer(String sample) {
        return Sample.changed(
                sample, "anna@demo.example", mail(anna), "svar+TOKEN@svar.example.no", address(anna, null));
    }

    private void receive(byte[] raw) {
        postOffice.deliver(raw);
        reading.round();
    }

    private String address(Viewer member, @Nullable ReplyId reply) {
        return addresses.of(member.id(), question, reply).orElseThrow();
    }

    private static String mail(Viewer member) {
        return member.handle() + "@demo.example";
    }

    private String written(String address) {
        try {
            return PostOffice.part(postOffice.mailTo(address), "text/plain");
        } catch (jakarta.mail.MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> replies() {
        return db.sql("select r.body from contribution.reply r where r.contribution_id = ? and r.author_id = ?")
                .params(question.value(), anna.id().value())
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private List<String> questions(String state) {
        return db.sql("select c.title from contribution.contribution c where c.author_id = ? and c.state = ?")
                .params(anna.id().value(), state)
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private List<String> outcomes() {
        return db.sql("select r.outcome from correspondence.received r where r.sender = ?")
                .param(mail(anna))
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private String text(String sql) {
        return db.sql(sql).param(question.value()).query(String.class).single();
    }
}
