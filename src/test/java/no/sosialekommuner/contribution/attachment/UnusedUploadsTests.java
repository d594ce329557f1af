package no.sosialekommuner.contribution.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.file.Files;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** All of it happened in 2001, so that the files of other tests are too young to be cleared away here. */
@CommunityTest
class UnusedUploadsTests {

    private static final Instant SENT_UP = Instant.parse("2001-03-05T08:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    Files files;

    @Autowired
    NewReplies newReplies;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    TransactionTemplate template;

    private Viewer writer;

    @BeforeEach
    void somebodyWrites() {
        writer = cast.newcomer("3107", "MEMBER");
    }

    @Test
    void whatNoTextEverUsedIsGoneAfterAWeek() {
        FileId unused = upload();

        clearAt(SENT_UP.plus(UnusedUploads.AGE));
        assertThat(isThere(unused)).isTrue();

        clearAt(SENT_UP.plus(UnusedUploads.AGE).plusSeconds(1));
        assertThat(isThere(unused)).isFalse();
        assertThatThrownBy(() -> files.open(unused)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatATextShowsStays() {
        FileId inText = upload();
        FileId inReply = upload();
        ContributionId id = publish("/ny", markdown(inText));
        newReplies.add(id, null, markdown(inReply), null, writer);

        clearYearsLater();

        assertThat(isThere(inText)).isTrue();
        assertThat(isThere(inReply)).isTrue();
    }

    @Test
    void whatOnlyAnEarlierVersionShowsStays() {
        FileId earlier = upload();
        ContributionId id = publish("/ny", markdown(earlier));
        assertThat(mvc.post()
                        .uri("/bidrag/" + id + "/rediger")
                        .with(Cast.as(writer))
                        .with(csrf())
                        .param("version", "1")
                        .param("title", "Med bilde")
                        .param("body", "Uten bilde"))
                .hasStatus(303);

        clearYearsLater();

        assertThat(isThere(earlier)).isTrue();
    }

    @Test
    void whatIsBeingWrittenKeepsItsFiles() {
        FileId inDraft = upload();
        FileId inChange = upload();
        FileId inReply = upload();
        publish("/ny/kladd", markdown(inDraft));
        ContributionId id = publish("/ny", "Uten bilde");
        assertThat(mvc.post()
                        .uri("/bidrag/" + id + "/kladd")
                        .with(Cast.as(writer))
                        .with(csrf())
                        .param("version", "1")
                        .param("title", "Med bilde")
                        .param("body", markdown(inChange)))
                .hasStatus(204);

        assertThat(mvc.post()
                        .uri("/bidrag/" + id + "/svar/kladd")
                        .with(Cast.as(writer))
                        .with(csrf())
                        .param("body", markdown(inReply)))
                .hasStatus(204);

        clearYearsLater();

        assertThat(isThere(inReply)).isTrue();
        assertThat(isThere(inDraft)).isTrue();
        assertThat(isThere(inChange)).isTrue();
    }

    @Test
    void profilePicturesAreNoUploads() {
        FileId picture = files.store("anna.txt", new byte[] {'x'}).id();
        db.sql("update file.file set created_at = ? where id = ?")
                .params(Timestamp.from(SENT_UP), picture.value())
                .update();

        clearYearsLater();

        assertThat(files.require(picture).id()).isEqualTo(picture);
    }

    @Test
    void whatAnotherNodeIsBusyWithIsLeftToIt() {
        FileId busy = upload();
        FileId free = upload();

        template.executeWithoutResult(other -> {
            db.sql("select a.file_id from contribution.attachment a where a.file_id = ? for update")
                    .param(busy.value())
                    .query(UUID.class)
                    .single();
            Thread second = Thread.ofPlatform().start(this::clearYearsLater);
            try {
                second.join(20_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(second.isAlive()).isFalse();
        });

        assertThat(isThere(busy)).isTrue();
        assertThat(isThere(free)).isFalse();
    }

    private FileId upload() {
        FileId file = FileId.of(cast.file(writer, null));
        db.sql("update contribution.attachment set created_at = ? where file_id = ?")
                .params(Timestamp.from(SENT_UP), file.value())
                .update();
        return file;
    }

    private static String markdown(FileId file) {
        return "Se [notatet](/vedlegg/" + file + "/notat.txt)";
    }

    private ContributionId publish(String address, String body) {
        String key = UUID.randomUUID().toString();
        assertThat(mvc.post()
                        .uri(address)
                        .with(Cast.as(writer))
                        .with(csrf())
                        .param("key", key)
                        .param("kind", "DISCUSSION")
                        .param("space", "nettverk")
                        .param("title", "Med bilde")
                        .param("body", body))
                .satisfies(it -> assertThat(it.getResponse().getStatus()).isEqualTo(address.equals("/ny") ? 303 : 204));
        return new ContributionId(db.sql("select id from contribution.contribution where form_key = ?::uuid")
                .param(key)
                .query(Long.class)
                .single());
    }

    private void clearYearsLater() {
        clearAt(SENT_UP.atZone(ZoneOffset.UTC).plusYears(10).toInstant());
    }

    private void clearAt(Instant now) {
        new UnusedUploads(db, files, transaction, Clock.fixed(now, ZoneOffset.UTC)).clear();
    }

    private boolean isThere(FileId file) {
        return db.sql("select exists (select 1 from file.file where id = ?)")
                .param(file.value())
                .query(Boolean.class)
                .single();
    }
}
