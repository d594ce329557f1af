package no.sosialekommuner.expert.desk;

import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.editorial.FaqProposals;
import no.sosialekommuner.expert.desk.DeskAccess.Opened;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * An answer that many can use becomes an article, begun as a draft of the expert's with its words and topics; or it is proposed
 * to the editors, who keep what is often asked. What is confidential is not made public here.
 */
@Controller
class ArticleController {

    private final JdbcClient db;
    private final DeskAccess access;
    private final Submissions submissions;
    private final FaqProposals proposals;

    ArticleController(JdbcClient db, DeskAccess access, Submissions submissions, FaqProposals proposals) {
        this.db = db;
        this.access = access;
        this.submissions = submissions;
        this.proposals = proposals;
    }

    @PostMapping("/ekspert/{id}/artikkel")
    ModelAndView begin(
            @PathVariable ContributionId id,
            @RequestParam(required = false) @Nullable UUID key,
            Viewer viewer,
            Reply reply) {
        Opened opened = access.requireWorking(id, viewer);
        String body = db.sql("select s.body from contribution.searchable_reply s where s.id = ?")
                .param(openAnswer(opened).value())
                .query(String.class)
                .single();
        List<String> tags = db.sql("""
                        select l.slug from contribution.tagged t join taxonomy.label l on l.id = t.tag_id and not l.retired
                         where t.contribution_id = ? order by l.id
                        """)
                .param(id.value())
                .query((rs, _) -> rs.getString("slug"))
                .list();
        return reply.redirect(submissions.keepArticle(
                space(opened), opened.question().title(), body, tags, key == null ? UUID.randomUUID() : key, viewer));
    }

    @PostMapping("/ekspert/{id}/ofte-spurt")
    ModelAndView propose(@PathVariable ContributionId id, Viewer viewer, Reply reply) {
        Opened opened = access.requireWorking(id, viewer);
        openAnswer(opened);
        proposals.propose(id, viewer);
        return reply.redirect(opened.request().address() + "#videre");
    }

    private static ReplyId openAnswer(Opened opened) {
        ReplyId answer = opened.request().answer();
        if (answer == null || opened.request().confidential()) {
            throw Conflict.withState("There is no answer that everybody may read");
        }
        return answer;
    }

    private String space(Opened opened) {
        return db.sql("select s.slug from space.entrance s where s.id = ?")
                .param(opened.question().space().value())
                .query(String.class)
                .single();
    }
}
