package no.sosialekommuner.editorial.retag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.Answers;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.EditorialIntake;
import no.sosialekommuner.editorial.EditorialIntake.IncomingTheme;
import no.sosialekommuner.editorial.Place;
import no.sosialekommuner.editorial.Week;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.taxonomy.edit.Journal;
import no.sosialekommuner.taxonomy.edit.TagMerging;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunityTest
class EditorialTagMovesTests {

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    Taxonomy taxonomy;

    @Autowired
    TagMerging merging;

    @Autowired
    Journal journal;

    @Autowired
    EditorialIntake intake;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient db;

    @Test
    void whatEditorsKeepFollowsWhenTagsBecomeOneAndGoesBack() {
        Viewer editor = cast.newcomer("0301", "EDITOR");
        TagId from = tag("fletting-fra");
        TagId into = tag("fletting-til");
        ContributionId question = cast.published("QUESTION", cast.anna(), "nettverk", "Hva skjer ved fletting?");
        topics.tag(question, "fletting-fra");
        answers.accepted(question, "Alt følger med.", cast.bjorn());
        intake.faq(question, null, "Alt følger med, med redaksjonens ord.", editor.id());
        intake.introduction(from, "Om fletting.", "", "", editor.id());
        intake.feature(question, Place.TOPIC, from, Map.of(), LocalDate.of(2020, 1, 1), null, editor.id());
        intake.theme(new IncomingTheme(new Week(1985, 3), from, "Fletting", "Om.", "", List.of()), editor.id());
        assertThat(where(from)).isEqualTo("faq 1, taken 1, landing 1, featured 1, theme 1");

        long change = merging.merge(from, into, editor.id().value());

        assertThat(where(from)).isEqualTo("faq 0, taken 0, landing 0, featured 0, theme 0");
        assertThat(where(into)).isEqualTo("faq 1, taken 1, landing 1, featured 1, theme 1");
        assertThat(db.sql("select source from editorial.faq where question_id = ?")
                        .param(question.value())
                        .query(String.class)
                        .single())
                .isEqualTo("CURRENT");

        journal.undo(change, editor.id().value());

        assertThat(where(from)).isEqualTo("faq 1, taken 1, landing 1, featured 1, theme 1");
        assertThat(where(into)).isEqualTo("faq 0, taken 0, landing 0, featured 0, theme 0");
    }

    private TagId tag(String slug) {
        return taxonomy.require(topics.named(slug), Language.NB).id();
    }

    private String where(TagId tag) {
        return db.sql("""
                        select 'faq ' || (select count(*) from editorial.faq_tag where tag_id = :tag)
                            || ', taken ' || (select count(*) from editorial.faq where :tag = any (taken_tags))
                            || ', landing ' || (select count(*) from editorial.landing where tag_id = :tag)
                            || ', featured ' || (select count(*) from editorial.featured where tag_id = :tag)
                            || ', theme ' || (select count(*) from editorial.theme where tag_id = :tag)
                        """).param("tag", tag.value()).query(String.class).single();
    }
}
