package no.sosialekommuner.contribution.propose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.propose.Proposal.State;
import no.sosialekommuner.contribution.retag.TagMoves;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.ChangeUndone;
import no.sosialekommuner.taxonomy.Folded;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/** The tags that members have proposed, one for each contribution; the same word of several members is decided at once. */
@Repository
public class TagProposals {

    private static final String SELECT = """
            select q.id, q.contribution_id, q.name, q.facet_slug, q.why, q.state, q.word, q.created_at, l.slug as tag,
                   case when r.space_id is not null then c.title end as title, %s
              from contribution.tag_proposal q
              join contribution.contribution c on c.id = q.contribution_id
              join member.profile p on p.id = q.member_id
              left join taxonomy.label l on l.id = q.tag_id
              left join space.reader r on r.space_id = c.space_id and r.member_id = :viewer
            """.formatted(Person.COLUMNS);

    private final JdbcClient db;
    private final Taxonomy taxonomy;
    private final TagMoves moves;
    private final ApplicationEventPublisher events;

    TagProposals(JdbcClient db, Taxonomy taxonomy, TagMoves moves, ApplicationEventPublisher events) {
        this.db = db;
        this.taxonomy = taxonomy;
        this.moves = moves;
        this.events = events;
    }

    /** The tag that is called so already, if any; it is said beside the field. */
    public Optional<Tag> existing(ProposalForm form, BindingResult faults, Viewer viewer) {
        Optional<Tag> existing = existing(form, viewer);
        existing.ifPresent(tag ->
                faults.rejectValue("proposedName", "contribution.propose.exists", new Object[] {tag.name()}, null));
        return existing;
    }

    /** Says beside the field what the editors said when the same word was proposed for the same contribution before. */
    public void sayDeclined(ContributionId contribution, ProposalForm form, BindingResult faults) {
        db.sql("""
                        select q.word from contribution.tag_proposal q
                         where q.contribution_id = ? and q.folded = ? and q.state = 'DECLINED'
                        """)
                .params(contribution.value(), Folded.of(form.proposedName()))
                .query(String.class)
                .optional()
                .ifPresent(word -> faults.rejectValue(
                        "proposedName",
                        word.isEmpty() ? "contribution.propose.declined" : "contribution.propose.declined.word",
                        new Object[] {word},
                        null));
    }

    /** In confidence nothing is proposed: the editors would read the word and why it is missed. */
    public boolean areTakenFor(ContributionId contribution) {
        return db.sql("""
                        select not exists (
                          select 1 from contribution.contribution c join space.entrance s on s.id = c.space_id and s.kind = 'COUNSEL'
                           where c.id = ?)
                        """).param(contribution.value()).query(Boolean.class).single();
    }

    /** Keeps what the form says now: another word takes the place of one that waits, none takes it away. */
    @Transactional
    public void keep(ContributionId contribution, ProposalForm form, Viewer viewer) {
        String folded = Folded.of(form.proposedName());
        db.sql("""
                        delete from contribution.tag_proposal
                         where contribution_id = ? and member_id = ? and state = 'WAITING' and folded <> ?
                        """).params(contribution.value(), viewer.id().value(), folded).update();
        if (folded.isEmpty()
                || !areTakenFor(contribution)
                || existing(form, viewer).isPresent()) {
            return;
        }
        db.sql("""
                        insert into contribution.tag_proposal (contribution_id, member_id, name, folded, facet_slug, why)
                        values (:contribution, :member, :name, :folded, nullif(:facet, ''), :why)
                        on conflict (contribution_id, folded) do update
                           set name = excluded.name, facet_slug = excluded.facet_slug, why = excluded.why
                         where tag_proposal.state = 'WAITING' and tag_proposal.member_id = excluded.member_id
                        """)
                .param("contribution", contribution.value())
                .param("member", viewer.id().value())
                .param("name", form.proposedName())
                .param("folded", folded)
                .param("facet", form.proposedFacet())
                .param("why", form.proposedWhy())
                .update();
    }

    /** What the form said when the viewer saved it, as long as the editors have not decided. */
    public ProposalForm of(ContributionId contribution, Viewer viewer) {
        return db.sql("""
                        select q.name, coalesce(q.facet_slug, '') as facet, q.why from contribution.tag_proposal q
                         where q.contribution_id = ? and q.member_id = ? and q.state = 'WAITING' order by q.id desc limit 1
                        """)
                .params(contribution.value(), viewer.id().value())
                .query((rs, _) -> new ProposalForm(rs.getString("name"), rs.getString("facet"), rs.getString("why")))
                .optional()
                .orElse(ProposalForm.NONE);
    }

    /** Those that wait for the editors, the oldest first; of drafts none. */
    public List<Proposal> waiting(Viewer viewer, int limit) {
        return db.sql(SELECT + """
                         where q.state = 'WAITING' and c.state = 'PUBLISHED'
                         order by q.id
                         limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((rs, _) -> proposal(rs))
                .list();
    }

    public int waiting() {
        return db.sql("""
                        select count(*) from contribution.tag_proposal q
                          join contribution.contribution c on c.id = q.contribution_id
                         where q.state = 'WAITING' and c.state = 'PUBLISHED'
                        """).query(Integer.class).single();
    }

    /** What a member has proposed for what is published, the newest first. */
    public List<Proposal> by(Viewer viewer, int limit) {
        return db.sql(SELECT + """
                         where q.member_id = :viewer and c.state <> 'DRAFT'
                         order by q.id desc
                         limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((rs, _) -> proposal(rs))
                .list();
    }

    /** @throws NotFound when it is not there */
    public Proposal require(long id, Viewer viewer) {
        return db.sql(SELECT + " where q.id = :id")
                .param("viewer", viewer.id().value())
                .param("id", id)
                .query((rs, _) -> proposal(rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * A tag came of it: whoever asked for the same word gets it on the contribution.
     *
     * @param change number of the change that made the tag, or gave it the synonym
     */
    @Transactional
    public void fulfil(Proposal proposal, State state, TagId tag, long change, Viewer editor) {
        List<ContributionId> asked = decide(proposal, state, "", tag, change, editor);
        moves.give(change, asked, tag);
    }

    /** @param word for those who proposed it */
    @Transactional
    public void decline(Proposal proposal, String word, Viewer editor) {
        decide(proposal, State.DECLINED, word, null, null, editor);
    }

    /** The word waits again when what was made of it is undone. */
    @EventListener
    @Transactional
    void on(ChangeUndone undone) {
        db.sql("""
                        update contribution.tag_proposal
                           set state = 'WAITING', tag_id = null, change_id = null, decided_by = null, decided_at = null
                         where change_id = ?
                        """).param(undone.change()).update();
    }

    private Optional<Tag> existing(ProposalForm form, Viewer viewer) {
        return form.isEmpty() ? Optional.empty() : taxonomy.called(form.proposedName(), viewer.language());
    }

    private List<ContributionId> decide(
            Proposal proposal, State state, String word, @Nullable TagId tag, @Nullable Long change, Viewer editor) {
        List<Decided> decided = db.sql("""
                        update contribution.tag_proposal
                           set state = :state, word = :word, tag_id = :tag, change_id = :change, decided_by = :editor,
                               decided_at = now()
                         where folded = :folded and state = 'WAITING'
                        returning id, member_id, contribution_id
                        """)
                .param("state", state.name())
                .param("word", word)
                .param("tag", tag == null ? null : tag.value(), Types.BIGINT)
                .param("change", change, Types.BIGINT)
                .param("editor", editor.id().value())
                .param("folded", Folded.of(proposal.name()))
                .query((rs, _) -> new Decided(
                        rs.getLong("id"),
                        new MemberId(rs.getLong("member_id")),
                        new ContributionId(rs.getLong("contribution_id"))))
                .list();
        decided.forEach(
                it -> events.publishEvent(new TagProposalDecided(it.proposal(), it.member(), it.contribution())));
        return decided.stream().map(Decided::contribution).toList();
    }

    private static Proposal proposal(ResultSet rs) throws SQLException {
        return new Proposal(
                rs.getLong("id"),
                new ContributionId(rs.getLong("contribution_id")),
                rs.getString("title"),
                Person.of(rs),
                rs.getString("name"),
                rs.getString("facet_slug"),
                rs.getString("why"),
                State.valueOf(rs.getString("state")),
                rs.getString("word"),
                rs.getString("tag"),
                rs.getTimestamp("created_at").toInstant());
    }

    private record Decided(long proposal, MemberId member, ContributionId contribution) {}
}
