package no.sosialekommuner.expert.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Bodies;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.FaqProposals;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.expert.desk.DeskAccess.Opened;
import no.sosialekommuner.expert.request.ExpertRequest;
import no.sosialekommuner.expert.request.RequestLog;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** All that stands on the page of one request at the desk. */
@Component
public class RequestPages {

    private static final String VIEW = "expert/desk/request";

    private final JdbcClient db;
    private final Bodies bodies;
    private final Markdown markdown;
    private final Panels panels;
    private final RequestLog log;
    private final ExpertDrafts drafts;
    private final SecondOpinions opinions;
    private final Receivers receivers;
    private final FaqProposals proposals;
    private final Texts texts;

    RequestPages(
            JdbcClient db,
            Bodies bodies,
            Markdown markdown,
            Panels panels,
            RequestLog log,
            ExpertDrafts drafts,
            SecondOpinions opinions,
            Receivers receivers,
            FaqProposals proposals,
            Texts texts) {
        this.db = db;
        this.bodies = bodies;
        this.markdown = markdown;
        this.panels = panels;
        this.log = log;
        this.drafts = drafts;
        this.opinions = opinions;
        this.receivers = receivers;
        this.proposals = proposals;
        this.texts = texts;
    }

    ModelAndView of(Opened opened, @Nullable DeskForm form, Viewer viewer) {
        return new ModelAndView(VIEW, model(opened, form, viewer));
    }

    /** Something is missing, and said beside its field: all that was typed comes back. */
    ModelAndView invalid(Opened opened, DeskForm form, Viewer viewer) {
        return Reply.invalid(VIEW, model(opened, form, viewer));
    }

    /** Somebody else was first: all that was typed comes back, on the request as it is now. */
    ModelAndView overtaken(Opened now, DeskForm form, Viewer viewer) {
        ModelAndView page = of(now, form, viewer);
        page.addObject("over", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** @param form null as long as nothing was sent */
    private Map<String, Object> model(Opened opened, @Nullable DeskForm form, Viewer viewer) {
        ExpertRequest request = opened.request();
        ContributionId question = request.question();
        ExpertDraft draft = drafts.of(question);
        boolean open = opened.works() && request.isUnderWay();
        Map<String, Object> model = new HashMap<>();
        model.put("opened", opened);
        model.put("panel", panels.name(request.panel(), viewer.language()));
        model.put("holder", name(request));
        model.put("html", bodies.require(question).html());
        model.put("asker", asker(request));
        model.put("replies", replies(question));
        model.put("log", log.of(question, viewer.language()));
        model.put("draft", draft);
        model.put("opinions", opinions.of(question));
        model.put("people", open ? people(question, viewer) : Map.of());
        model.put("receivers", open ? receivers.of(request, viewer) : Map.of());
        model.put("mine", request.isHeldBy(viewer.id()));
        model.put("me", viewer.id());
        model.put("editor", viewer.tends());
        boolean answered = opened.works() && !request.isUnderWay() && request.answer() != null;
        model.put("accepted", answered && isAccepted(question));
        model.put("proposal", answered ? proposals.of(question).orElse(null) : null);
        model.put("answered", answered);
        model.put("form", form == null ? DeskForm.of(draft) : form);
        return model;
    }

    /** Whom one can ask for an opinion, by number; before them nobody. */
    private Map<String, String> people(ContributionId question, Viewer viewer) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("", texts.text(viewer.language(), "expert.desk.opinion.choose"));
        opinions.candidates(question, viewer)
                .forEach(it -> people.put(it.id().toString(), it.name() + ", " + it.organisation()));
        return people;
    }

    private @Nullable String name(ExpertRequest request) {
        return request.holder() == null
                ? null
                : db.sql("select p.name from member.profile p where p.id = ?")
                        .param(request.holder().value())
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    private Person asker(ExpertRequest request) {
        return db.sql("select " + Person.COLUMNS + " from member.profile p where p.id = ?")
                .param(request.asker().value())
                .query((rs, _) -> Person.of(rs))
                .single();
    }

    /** Whether an answer is accepted: from then on the question can become one of those often asked. */
    private boolean isAccepted(ContributionId question) {
        return db.sql("select c.accepted_reply_id is not null from contribution.published c where c.id = ?")
                .param(question.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** What has been said since, the newest fifty in the order in which they were written. */
    private List<Said> replies(ContributionId question) {
        return db.sql("""
                        select * from (
                          select s.id, s.body, s.created_at, %s
                            from contribution.searchable_reply s join member.profile p on p.id = s.author_id
                           where s.contribution_id = ?
                           order by s.id desc
                           limit 50) x
                         order by x.id
                        """.formatted(Person.COLUMNS))
                .param(question.value())
                .query((rs, _) -> new Said(
                        Person.of(rs),
                        markdown.html(rs.getString("body")),
                        rs.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** A reply to the question. */
    public record Said(Person by, String html, Instant at) {}
}
