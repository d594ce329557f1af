package no.sosialekommuner.contribution.revision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.poll.PollForm;
import no.sosialekommuner.contribution.poll.PollNow;
import no.sosialekommuner.contribution.poll.PollRows;
import no.sosialekommuner.contribution.poll.PollText;
import no.sosialekommuner.contribution.propose.TagProposals;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.text.Markdown;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page where a contribution is changed, as it opens and as it comes back. */
@Component
public class EditPages {

    static final String VIEW = "contribution/revision/edit";

    private final Changes changes;
    private final Revisions revisions;
    private final UnfinishedChanges unfinished;
    private final TagProposals proposals;
    private final Taxonomy taxonomy;
    private final Markdown markdown;
    private final JdbcClient db;
    private final PollRows polls;
    private final PollText pollText;

    EditPages(
            Changes changes,
            Revisions revisions,
            UnfinishedChanges unfinished,
            TagProposals proposals,
            Taxonomy taxonomy,
            Markdown markdown,
            JdbcClient db,
            PollRows polls,
            PollText pollText) {
        this.changes = changes;
        this.revisions = revisions;
        this.unfinished = unfinished;
        this.proposals = proposals;
        this.taxonomy = taxonomy;
        this.markdown = markdown;
        this.db = db;
        this.polls = polls;
        this.pollText = pollText;
    }

    Map<String, Object> of(Contribution contribution, EditForm form, Viewer viewer) {
        Current now = changes.current(contribution.id());
        Optional<PollNow> poll = polls.find(contribution.id());
        EditPage page = new EditPage(
                contribution,
                now.kind(),
                contribution.author().equals(viewer.id()),
                now.spaceName(),
                organisation(contribution),
                taxonomy.offered(viewer.language(), form.tags()),
                taxonomy.current(form.tags()),
                poll.orElse(null));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put(
                "form",
                form.poll() == null ? form.withPoll(poll.map(PollNow::form).orElse(PollForm.EMPTY)) : form);
        model.put("page", page);
        model.put("proposing", proposals.areTakenFor(contribution.id()));
        return model;
    }

    /** As it comes back, with what is wrong beside each field. */
    Map<String, Object> of(Contribution contribution, EditForm form, BindingResult faults, Viewer viewer) {
        Map<String, Object> model = of(contribution, form, viewer);
        model.put(BindingResult.MODEL_KEY_PREFIX + "form", faults);
        return model;
    }

    /** With the tag ticked that was proposed and is there already. */
    Map<String, Object> of(
            Contribution contribution, EditForm form, BindingResult faults, Optional<Tag> existing, Viewer viewer) {
        Map<String, Object> model = of(contribution, form, faults, viewer);
        existing.ifPresent(tag -> model.computeIfPresent("page", (_, page) -> ((EditPage) page).with(tag.slug())));
        return model;
    }

    /** As it opens: what is published, and the tag that one has proposed for it. */
    Map<String, Object> fresh(Contribution contribution, Viewer viewer) {
        Map<String, Object> model = of(contribution, now(contribution), viewer);
        model.put("proposal", proposals.of(contribution.id(), viewer));
        return model;
    }

    /** With the change filled in that one had begun before. */
    Map<String, Object> found(Contribution contribution, EditForm begun, Viewer viewer) {
        Map<String, Object> model = of(contribution, begun, viewer);
        model.put("proposal", unfinished.proposal(contribution.id(), viewer));
        model.put("found", true);
        return model;
    }

    Map<String, Object> preview(Contribution contribution, EditForm form, BindingResult faults, Viewer viewer) {
        Map<String, Object> model = of(contribution, form, faults, viewer);
        model.put("preview", markdown.html(form.body()));
        return model;
    }

    /** Both texts, and the form with one's own in it, which can now be saved over the one that was seen. */
    ModelAndView overtaken(Contribution contribution, EditForm mine, Viewer viewer) {
        Revision theirs = revisions.of(contribution.id(), Integer.MAX_VALUE, 1).getFirst();
        ModelAndView page = new ModelAndView(VIEW, of(contribution, mine.at(theirs.version()), viewer));
        page.addObject(
                "overtaken",
                Overtaken.of(theirs, mine, taxonomy.names(viewer.language()), pollText, viewer.language()));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The same for a text that was written in another form than the one for changes. */
    public ModelAndView overtaken(
            Contribution contribution, String title, String body, List<String> tags, Viewer viewer) {
        EditForm now = now(contribution);
        EditForm mine =
                new EditForm(now.version(), title, body, tags, now.urgent(), now.blog(), null, "", List.of(), "");
        return overtaken(contribution, mine, viewer);
    }

    /** The form filled with what is published. */
    EditForm now(Contribution contribution) {
        PollForm poll = polls.find(contribution.id()).map(PollNow::form).orElse(PollForm.EMPTY);
        return EditForm.of(changes.current(contribution.id()), poll);
    }

    public boolean differs(ContributionId id, String title, String body) {
        return !changes.current(id).says(title, body);
    }

    private String organisation(Contribution contribution) {
        return db.sql("select p.organisation_name from member.profile p where p.id = ?")
                .param(contribution.author().value())
                .query(String.class)
                .single();
    }
}
