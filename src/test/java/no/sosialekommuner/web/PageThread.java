package no.sosialekommuner.web;

import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.taxonomy.IncomingTags;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question as lively as they get: an accepted answer, a deep branch, one reply taken back, and news for Anna. */
final class PageThread {

    private final Cast cast;
    private final NewReplies newReplies;
    private final IncomingTags tags;
    private final JdbcClient db;

    PageThread(Cast cast, NewReplies newReplies, IncomingTags tags, JdbcClient db) {
        this.cast = cast;
        this.newReplies = newReplies;
        this.tags = tags;
        this.db = db;
    }

    Map<String, String> fill() {
        ContributionId id = cast.published(
                "QUESTION", cast.anna(), "nettverk", "Hvor lenge lar dere kommentarfeltet stå åpent om kvelden?");
        tag(id);
        ReplyId first = newReplies.add(id, null, """
                Vi stenger klokka 22 og åpner igjen klokka 7. Det står i retningslinjene, og vi lenker til dem:

                - alle får samme beskjed
                - vakten får sove
                - ingen må forsvare hvorfor *akkurat denne* tråden er stengt""", null, cast.bjorn());
        ReplyId asked = newReplies.add(id, first, "Fikk dere reaksjoner på det?", null, cast.anna());
        ReplyId told = newReplies.add(id, asked, "Noen få den første uka, siden ingen.", null, cast.bjorn());
        ReplyId deep = newReplies.add(id, told, "Samme hos oss. Det hjalp å si fra på forhånd.", null, cast.eva());
        ReplyId deeper =
                newReplies.add(id, deep, "Hvordan sa dere fra, på siden eller i hver tråd?", null, cast.anna());
        newReplies.add(
                id, deeper, "Et festet innlegg i to uker. Deretter lå det i toppen av «Om»-siden.", null, cast.eva());
        ReplyId regretted = newReplies.add(id, null, "Vi lar alt stå åpent.", null, cast.bjorn());
        newReplies.add(id, regretted, "Også når saken er på nyhetene?", null, cast.mona());
        seen(id);
        newReplies.add(
                id,
                null,
                "Hos oss avgjør vakten. Vi har en liste med tre spørsmål på en lapp ved skjermen.",
                null,
                cast.eva());
        db.sql("update contribution.reply set withdrawn_at = now(), withdrawn_by = author_id where id = ?")
                .param(regretted.value())
                .update();
        db.sql("insert into contribution.reply_draft (member_id, contribution_id, parent_id, body) values (?, ?, ?, ?)")
                .params(cast.bjorn().id().value(), id.value(), asked.value(), "Bare fra to, og begge")
                .update();
        db.sql("update contribution.reply set like_count = 4 where id = ?")
                .param(first.value())
                .update();
        db.sql(
                        "update contribution.contribution set accepted_reply_id = ?, urgent = true, like_count = 12, rating_count = 5, rating_sum = 22 where id = ?")
                .params(first.value(), id.value())
                .update();
        db.sql(
                        "insert into contribution.bookmark (member_id, contribution_id, folder, note) values (?, ?, 'Kommentarfelt', 'Vis dette til ledergruppa i januar.')")
                .params(cast.anna().id().value(), id.value())
                .update();
        return Map.of(
                "thread", id.toString(),
                "thread-reply", asked.toString(),
                "thread-deep", deep.toString(),
                "thread-withdrawn", regretted.toString());
    }

    private void tag(ContributionId id) {
        tags.add("omrade-prove", "Område", Map.of("kommentarfelt", "Kommentarfelt", "moderering", "Moderering"));
        db.sql("""
                        insert into contribution.tagging (contribution_id, tag_id, published_at)
                        select ?, t.id, now() from taxonomy.tag t where t.slug in ('kommentarfelt', 'moderering')
                        """).param(id.value()).update();
    }

    /** What stands there by now was written yesterday, and Anna has read it this morning. */
    private void seen(ContributionId id) {
        db.sql("update contribution.reply set created_at = now() - interval '1 day' where contribution_id = ?")
                .param(id.value())
                .update();
        db.sql("""
                        insert into contribution.visit (member_id, contribution_id, first_at, last_at)
                        values (?, ?, now() - interval '5 hours', now() - interval '5 hours')
                        """).params(cast.anna().id().value(), id.value()).update();
    }
}
