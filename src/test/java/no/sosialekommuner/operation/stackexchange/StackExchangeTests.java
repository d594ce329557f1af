package no.sosialekommuner.operation.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunityTest
class StackExchangeTests {

    @Autowired
    StackExchange importer;

    @Autowired
    JdbcClient db;

    @Autowired
    Cast cast;

    @TempDir
    Path folder;

    SmallDump dump;

    @BeforeEach
    void newSite() {
        dump = new SmallDump(folder);
    }

    @Test
    void aQuestionComesWithEverything() {
        String report = take();

        assertThat(report).containsPattern("questions +1 taken in").containsPattern("broken rows +0");
        assertThat(of("select title || ': ' || body from contribution.contribution where external_key = ?", "p1"))
                .isEqualTo("Flom i elva: Hva gjør vi ved *flom*?");
        assertThat(of("select html from contribution.contribution where external_key = ?", "p1"))
                .contains("<em>flom</em>");
        assertThat(of("""
                        select string_agg(l.slug, ' ' order by l.slug)
                          from contribution.contribution c
                          join contribution.tagging t on t.contribution_id = c.id
                          join taxonomy.label l on l.id = t.tag_id
                         where c.external_key = ?
                        """, "p1")).isEqualTo("c-sharp flom-fra-forum");
        assertThat(of("""
                        select r.external_key
                          from contribution.contribution c
                          join contribution.reply r on r.id = c.accepted_reply_id
                         where c.external_key = ?
                        """, "p1")).isEqualTo(key("p2"));
    }

    @Test
    void commentsStandUnderWhatTheyAreAbout() {
        take();

        assertThat(thread()).containsExactly("p2", "c2", "p3", "c1");
        assertThat(of("select depth::text from contribution.reply where external_key = ?", "c2"))
                .isEqualTo("1");
    }

    @Test
    void votesAreLikesOfNobodyHere() {
        dump.votes("""
                  <row Id="1" PostId="1" VoteTypeId="2" CreationDate="2016-01-01T00:00:00.000" />
                  <row Id="2" PostId="2" VoteTypeId="2" CreationDate="2016-01-01T00:00:00.000" />
                  <row Id="3" PostId="2" VoteTypeId="2" CreationDate="2016-01-01T00:00:00.000" />
                  <row Id="4" PostId="2" VoteTypeId="3" CreationDate="2016-01-01T00:00:00.000" />
                  <row Id="5" PostId="99" VoteTypeId="2" CreationDate="2016-01-01T00:00:00.000" />
                """);

        String report = take();

        assertThat(report)
                .containsPattern("likes +3 taken in")
                .containsPattern("other votes +1 left out")
                .containsPattern("likes of posts that are not here +1 left out");
        assertThat(of("select like_count::text from contribution.reply where external_key = ?", "p2"))
                .isEqualTo("2");
    }

    @Test
    void withoutVotesTheScoresAreTheLikes() {
        take();

        assertThat(of("select like_count::text from contribution.reply where external_key = ?", "p2"))
                .isEqualTo("5");
        assertThat(of("select like_count::text from contribution.reply where external_key = ?", "p3"))
                .isEqualTo("0");
        assertThat(of("select like_count::text from contribution.reply where external_key = ?", "c2"))
                .isEqualTo("2");
    }

    @Test
    void versionsComeWithWhoAndWhy() {
        dump.history("""
                  <row Id="1" PostHistoryTypeId="1" PostId="1" RevisionGUID="a" CreationDate="2016-01-01T10:00:00.000" UserId="1" Text="Flom" />
                  <row Id="2" PostHistoryTypeId="2" PostId="1" RevisionGUID="a" CreationDate="2016-01-01T10:00:00.000" UserId="1" Text="Hva gjør vi?" />
                  <row Id="3" PostHistoryTypeId="3" PostId="1" RevisionGUID="a" CreationDate="2016-01-01T10:00:00.000" UserId="1" Text="&lt;c#&gt;" />
                  <row Id="4" PostHistoryTypeId="2" PostId="2" RevisionGUID="b" CreationDate="2016-01-02T10:00:00.000" UserId="2" Text="Ring." />
                  <row Id="5" PostHistoryTypeId="4" PostId="1" RevisionGUID="c" CreationDate="2016-01-05T10:00:00.000" UserId="2" Text="Flom i elva" Comment="Hvor?" />
                  <row Id="6" PostHistoryTypeId="10" PostId="1" RevisionGUID="d" CreationDate="2016-01-06T10:00:00.000" UserId="2" />
                """);

        String report = take();

        assertThat(report)
                .containsPattern("histories +1 taken in")
                .containsPattern("other history +1 left out")
                .containsPattern("broken rows +0");
        assertThat(of("""
                        select string_agg(v.version || ' ' || p.name || ' ' || v.title || ' (' || v.reason || ')', ', '
                                          order by v.version)
                          from contribution.contribution c
                          join contribution.revision v on v.contribution_id = c.id
                          join member.profile p on p.id = v.editor_id
                         where c.external_key = ?
                        """, "p1")).isEqualTo("1 Kari Ås Flom (), 2 Ola Flom i elva (Hvor?)");
        assertThat(take()).containsPattern("histories +0 taken in, 1 there before");
    }

    @Test
    void authorsAreKnownByNameAndCanNeverSignIn() {
        take();

        assertThat(author("p1")).isEqualTo("Kari Ås|false");
        assertThat(author("p3")).isEqualTo("borte123|false");
    }

    @Test
    void twiceGivesNothingTwice() {
        take();
        String again = take();

        assertThat(again)
                .containsPattern("questions +0 taken in, 1 there before")
                .containsPattern("answers +0 taken in, 2 there before")
                .containsPattern("comments +0 taken in, 2 there before")
                .containsPattern("users +0 taken in, 2 there before");
        assertThat(thread()).hasSize(4);
    }

    @Test
    void theSameDumpFromAnotherFolderIsTheSame(@TempDir Path elsewhere) throws Exception {
        take();
        for (String file : List.of("Users.xml", "Posts.xml", "Comments.xml")) {
            Files.copy(folder.resolve(file), elsewhere.resolve(file));
        }

        assertThat(take(elsewhere)).containsPattern("questions +0 taken in, 1 there before");
    }

    @Test
    void aRunThatWasCutShortGoesOn() {
        String posts = dump.text("Posts");
        String comments = dump.text("Comments");
        dump.cut("Posts", posts.indexOf("<row Id=\"3\"") + 30).comments("");

        assertThat(take()).contains("Posts.xml:6: the row does not end").contains("the file is cut short here");
        assertThat(thread()).containsExactly("p2");

        dump.raw("Posts", posts).raw("Comments", comments);
        assertThat(take())
                .containsPattern("answers +1 taken in, 1 there before")
                .containsPattern("broken rows +0");
        assertThat(thread()).containsExactlyInAnyOrder("p2", "c2", "p3", "c1");
    }

    @Test
    void everyBrokenRowIsToldWithItsLineAndTheRestComesIn() {
        dump.posts("""
                  <row Id="1" PostTypeId="1" CreationDate="2016-01-01T10:00:00.000" Body="&lt;p&gt;a&lt;/p&gt;" OwnerUserId="1" Title="Hel" Tags="" />
                  <row Id="2" PostTypeId="1" CreationDate="igår" Body="b" OwnerUserId="1" Title="Uten dato" />
                  <row Id="3" PostTypeId="1" CreationDate="2016-01-01T10:00:00.000" Body="c" Title="Uten forfatter" />
                  <row Id="4" PostTypeId="2" ParentId="77" CreationDate="2016-01-01T10:00:00.000" Body="d" OwnerUserId="1" />
                  <row Id="5" PostTypeId="1" CreationDate="2016-01-01T10:00:00.000" Body="e" OwnerUserId="55" Title="Ukjent forfatter" />
                  <row Id="6" PostTypeId="1" CreationDate="2016-01-01T10:00:00.000" Body="f & g" OwnerUserId="1" Title="Ikke XML" />
                  <row Id="7" PostTypeId="1" CreationDate="2016-01-01T10:00:00.000" Body="uten slutt
                  <row Id="8" PostTypeId="1" CreationDate="2016-01-01T10:00:00.000" Body="h" OwnerUserId="1" />
                  <row Id="x" PostTypeId="1" CreationDate="2016-01-01T10:00:00.000" Body="i" OwnerUserId="1" Title="Uten nummer" />
                  <row Id="10" PostTypeId="2" ParentId="1" CreationDate="2016-01-01T10:00:00.000" Body="&lt;p&gt;&lt;/p&gt;" OwnerUserId="1" />
                  <row Id="11" PostTypeId="2" ParentId="1" CreationDate="2999-01-01T10:00:00.000" Body="k" OwnerUserId="1" />
                  <row Id="12" PostTypeId="2" ParentId="1" CreationDate="2016-01-01T10:00:00.000" Body="&lt;p&gt;Hel&lt;/p&gt;" OwnerUserId="1" />
                """).comments("""
                  <row Id="1" PostId="3" Text="Til ingen" CreationDate="2016-01-04T10:00:00.000" UserId="2" />
                """);

        String report = take();

        assertThat(report.lines().filter(line -> line.startsWith("Posts.xml:")).map(line -> line.split(":")[1]))
                .containsExactlyInAnyOrder("5", "6", "7", "8", "9", "10", "11", "12", "13", "14");
        assertThat(report)
                .contains("Comments.xml:4: post 3 is not here")
                .containsPattern("broken rows +11")
                .containsPattern("questions +1 taken in")
                .containsPattern("answers +1 taken in");
        assertThat(thread()).containsExactly("p12");
    }

    @Test
    void entitiesReadNoFiles() {
        dump.raw(
                "Posts",
                "<!DOCTYPE posts [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>\n<posts>\n"
                        + "<row Id=\"1\" PostTypeId=\"1\" CreationDate=\"2016-01-01T10:00:00.000\" Body=\"&secret;\""
                        + " OwnerUserId=\"1\" Title=\"Hemmelig\" />\n</posts>\n");

        assertThat(take()).contains("Posts.xml:3: the row is no well-formed XML");
    }

    @Test
    void anUnknownSpaceTakesNothing() {
        assertThat(importer.take(
                        new Dump(folder),
                        "finnes-ikke",
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(new StringWriter())))
                .isFalse();
    }

    @Test
    @EnabledIfSystemProperty(named = "sk.dump", matches = ".+")
    void aRealDumpComesIn() {
        System.out.println(take(Path.of(System.getProperty("sk.dump"))));
    }

    private String take() {
        return take(folder);
    }

    private String take(Path from) {
        StringWriter report = new StringWriter();
        assertThat(importer.take(
                        new Dump(from), "nettverk", new PrintWriter(report), new PrintWriter(new StringWriter())))
                .isTrue();
        return report.toString();
    }

    private String key(String name) {
        return "se/" + new Dump(folder).source() + "/nettverk/" + name;
    }

    private @Nullable String of(String sql, String name) {
        return db.sql(sql).param(key(name)).query(String.class).single();
    }

    private @Nullable String author(String name) {
        return of("""
                        select p.name || '|' || p.active
                          from member.profile p
                          join (select external_key, author_id from contribution.contribution
                                union all
                                select external_key, author_id from contribution.reply) w on w.author_id = p.id
                         where w.external_key = ?
                        """, name);
    }

    private List<String> thread() {
        String beginning = key("");
        return db.sql("select external_key, path from contribution.reply where external_key like ? order by path")
                .param(beginning + "%")
                .query((rs, _) -> rs.getString(1).substring(beginning.length()))
                .list();
    }
}
