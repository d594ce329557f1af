package no.sosialekommuner.notification.spread;

import static no.sosialekommuner.notification.Happening.ANONYMOUS_APPROVED;
import static no.sosialekommuner.notification.Happening.ANONYMOUS_PROPOSED;
import static no.sosialekommuner.notification.Happening.ANONYMOUS_REFUSED;
import static no.sosialekommuner.notification.Happening.ANONYMOUS_SUGGESTED;
import static no.sosialekommuner.notification.Happening.ANSWER_ACCEPTED;
import static no.sosialekommuner.notification.Happening.CHAPTER_ASSIGNED;
import static no.sosialekommuner.notification.Happening.COLLEAGUE_ASKED;
import static no.sosialekommuner.notification.Happening.CONTRIBUTION_DOUBTED;
import static no.sosialekommuner.notification.Happening.CONTRIBUTION_LIKED;
import static no.sosialekommuner.notification.Happening.CONTRIBUTION_PUBLISHED;
import static no.sosialekommuner.notification.Happening.CONTRIBUTION_RATED;
import static no.sosialekommuner.notification.Happening.EVALUATION_DUE;
import static no.sosialekommuner.notification.Happening.EXPERT_ASKED;
import static no.sosialekommuner.notification.Happening.EXPERT_ASKED_BACK;
import static no.sosialekommuner.notification.Happening.EXPERT_DUE;
import static no.sosialekommuner.notification.Happening.EXPERT_HANDED;
import static no.sosialekommuner.notification.Happening.EXPERT_LATE;
import static no.sosialekommuner.notification.Happening.EXPERT_OPINION_ASKED;
import static no.sosialekommuner.notification.Happening.EXPERT_OPINION_GIVEN;
import static no.sosialekommuner.notification.Happening.EXPERT_RESUMED;
import static no.sosialekommuner.notification.Happening.EXPERT_RETURNED;
import static no.sosialekommuner.notification.Happening.FAQ_PUBLISHED;
import static no.sosialekommuner.notification.Happening.FEEDBACK_ASKED;
import static no.sosialekommuner.notification.Happening.FEEDBACK_CLOSED;
import static no.sosialekommuner.notification.Happening.FEEDBACK_DUE;
import static no.sosialekommuner.notification.Happening.FEEDBACK_GIVEN;
import static no.sosialekommuner.notification.Happening.FEEDBACK_THANKED;
import static no.sosialekommuner.notification.Happening.FEEDBACK_TREATED;
import static no.sosialekommuner.notification.Happening.MEMBERSHIP_GRANTED;
import static no.sosialekommuner.notification.Happening.MEMBERSHIP_REQUESTED;
import static no.sosialekommuner.notification.Happening.PLAN_ADOPTED;
import static no.sosialekommuner.notification.Happening.POLL_CLOSED;
import static no.sosialekommuner.notification.Happening.REPLY_LIKED;
import static no.sosialekommuner.notification.Happening.REPLY_PUBLISHED;
import static no.sosialekommuner.notification.Happening.REVIEW_DUE;
import static no.sosialekommuner.notification.Happening.ROLE_GIVEN;
import static no.sosialekommuner.notification.Happening.TAG_PROPOSAL_DECIDED;
import static no.sosialekommuner.notification.Happening.TEXT_REVISED;
import static no.sosialekommuner.notification.Happening.TEXT_WITHDRAWN;
import static no.sosialekommuner.notification.Happening.THEME_BEGUN;

import java.util.List;
import java.util.stream.Collectors;
import no.sosialekommuner.notification.Reason;

/**
 * Every rule by which somebody is told. Whether one may read it, has read it already, did it oneself, or has asked to be
 * left alone is the same for all and stands in {@code spread.sql}.
 */
public final class Rules {

    /**
     * Who follows what stands in {@code %2$s} and hears of the event: of all, or of beginnings. For each of these it is looked up
     * by an index; {@code offset 0} keeps that from being turned into a walk through all that is followed.
     */
    private static final String FOLLOWERS = """
            cross join lateral (select f.member_id, f.subject from notification.followed f
                                 where f.sort = '%1$s' and f.subject = %2$s and f.level = any (e.heard) offset 0) f
            """;

    private static final String AWAY = "cast(:today as date) between p.away_from and p.away_to";

    private static final String IN_LIST = """
            select e.id, f.member_id, f.id
              from e
              join marked m on m.event_id = e.id
              join notification.following f on f.sort = '%s' and f.level = any (e.heard)
             where (f.kind is null or f.kind = e.form)
               and f.tags <@ m.tags
               and (f.author is null or f.author = e.author_handle)
               and (f.employer is null or f.employer = e.author_employer)
               and (f.county is null or f.county = e.author_county)
               and (f.blog is null or f.blog = e.blog)
               and (f.space is null or f.space = e.space_slug)
               and (f.least = 0
                    or (select count(*) from unnest(f.words) w(stem)
                         where string_to_array(w.stem, '|') && e.found) >= f.least)
               and f.must <@ coalesce(e.words, '{}') and not f.without && coalesce(e.words, '{}')
               and (f.entry is null
                    or f.entry = case e.kind when 'REPLY_PUBLISHED' then 'REPLY' else 'CONTRIBUTION' end
                    or f.entry = 'FILE' and exists (select 1 from contribution.searchable_file x
                                                     where x.contribution_id = e.contribution_id
                                                       and x.reply_id is not distinct from e.reply_id))
               and (f.answered is null
                    or e.form = 'QUESTION'
                       and f.answered = exists (select 1 from contribution.searchable_contribution q
                                                 where q.id = e.contribution_id and q.answered))
            """;

    private static final List<Rule> ALL = List.of(
            Rule.of(Reason.MENTIONED, "Members who are mentioned in it", """
                    select e.id, m.member_id, null::bigint
                      from e
                      join contribution.mentioned m
                        on m.contribution_id = e.contribution_id and m.reply_id is not distinct from e.reply_id
                    """, CONTRIBUTION_PUBLISHED, REPLY_PUBLISHED),
            Rule.of(Reason.MENTIONED, "Members who are newly mentioned in it", """
                    select e.id, m.member_id, null::bigint
                      from e
                      join contribution.mentioned m
                        on m.contribution_id = e.contribution_id and m.reply_id is not distinct from e.reply_id
                       and m.created_at >= e.at
                    """, TEXT_REVISED),
            Rule.of(Reason.ACCEPTED, "Who wrote the answer", """
                    select e.id, s.author_id, null::bigint
                      from e join contribution.said s on s.id = e.reply_id
                    """, ANSWER_ACCEPTED),
            Rule.of(Reason.AUTHORED, "Who wrote the contribution", """
                    select e.id, e.author_id, null::bigint
                      from e
                     where e.first or not exists (select 1 from contribution.follower f
                                                   where f.contribution_id = e.contribution_id
                                                     and f.member_id = e.author_id and f.level = 'FIRST')
                    """, REPLY_PUBLISHED, ANSWER_ACCEPTED),
            Rule.of(Reason.AUTHORED, "Who wrote the contribution that it stands in", """
                    select e.id, e.author_id, null::bigint from e
                    """, POLL_CLOSED),
            Rule.of(Reason.AUTHORED, "Who wrote the contribution that a reader doubts", """
                    select e.id, e.author_id, null::bigint from e
                    """, CONTRIBUTION_DOUBTED),
            Rule.of(Reason.VOTED, "Who has voted, unless the poll is anonymous", """
                    select e.id, v.member_id, null::bigint
                      from e join contribution.named_voter v on v.contribution_id = e.contribution_id
                    """, POLL_CLOSED),
            Rule.of(Reason.ANSWERED, "Who wrote the reply that is answered", """
                    select e.id, p.author_id, null::bigint
                      from e
                      join contribution.said s on s.id = e.reply_id
                      join contribution.said p on p.id = s.parent_id
                    """, REPLY_PUBLISHED),
            Rule.of(Reason.WITHDRAWN, "Who wrote it, unless it was the author's own doing", """
                    select e.id, e.to_id, null::bigint from e
                    """, TEXT_WITHDRAWN),
            // What one works with and has experienced is followed by itself, so they are among them.
            Rule.of(
                    Reason.URGENT,
                    "If it is an urgent question: who follows, works with or has experienced one of its topics",
                    """
                    select e.id, f.member_id, f.subject
                      from e
                      join sought s on s.event_id = e.id
                     %s
                     where e.urgent
                    """.formatted(FOLLOWERS.formatted("TAG", "s.tag_id")),
                    CONTRIBUTION_PUBLISHED),
            Rule.of(Reason.URGENT, "If it is an urgent question: experts", """
                    select e.id, x.member_id, null::bigint from e cross join member.expert x where e.urgent
                    """, CONTRIBUTION_PUBLISHED),
            Rule.of(
                    Reason.STAND_IN,
                    "Who stands in for a mentioned member who is away",
                    """
                    select e.id, p.stand_in, m.member_id
                      from e
                      join contribution.mentioned m
                        on m.contribution_id = e.contribution_id and m.reply_id is not distinct from e.reply_id
                      join notification.pace p on p.member_id = m.member_id and p.stand_in is not null and %s
                    """.formatted(AWAY),
                    CONTRIBUTION_PUBLISHED,
                    REPLY_PUBLISHED),
            Rule.of(
                    Reason.STAND_IN,
                    "If it is an urgent question: who stands in for an expert who is away",
                    """
                    select e.id, p.stand_in, x.member_id
                      from e
                      cross join member.expert x
                      join notification.pace p on p.member_id = x.member_id and p.stand_in is not null and %s
                     where e.urgent
                    """.formatted(AWAY),
                    CONTRIBUTION_PUBLISHED),
            Rule.of(Reason.OWNED, "Owners of the group", """
                    select e.id, b.member_id, null::bigint
                      from e join space.belonging b on b.space_id = e.space_id and b.standing = 'OWNER'
                    """, MEMBERSHIP_REQUESTED),
            Rule.of(
                    Reason.CHECKING,
                    "Who is asked whether it still holds: its author, weeks later some who follow it",
                    """
                    select e.id, e.to_id, null::bigint from e
                    """,
                    REVIEW_DUE),
            Rule.of(
                    Reason.FOLLOWED_CONTRIBUTION,
                    "Followers of the contribution, at level first only of its first answer",
                    """
                    select e.id, f.member_id, null::bigint
                      from e
                      join contribution.follower f on f.contribution_id = e.contribution_id
                       and (f.level = 'ALL' or f.level = 'FIRST' and e.first)
                    """,
                    REPLY_PUBLISHED),
            Rule.of(Reason.FOLLOWED_CONTRIBUTION, "Followers of the question", """
                    select e.id, f.member_id, null::bigint
                      from e join contribution.follower f on f.contribution_id = e.contribution_id
                    """, ANSWER_ACCEPTED),
            Rule.of(Reason.FOLLOWED_CONTRIBUTION, "Followers of the contribution that it stands in", """
                    select e.id, f.member_id, null::bigint
                      from e join contribution.follower f on f.contribution_id = e.contribution_id
                    """, POLL_CLOSED),
            Rule.of(Reason.AUTHORED, "Who began the plan", """
                    select e.id, e.author_id, null::bigint from e
                    """, PLAN_ADOPTED, EVALUATION_DUE),
            Rule.of(Reason.FOLLOWED_CONTRIBUTION, "Followers of the plan", """
                    select e.id, f.member_id, null::bigint
                      from e join contribution.follower f on f.contribution_id = e.contribution_id
                    """, PLAN_ADOPTED, EVALUATION_DUE),
            Rule.of(
                    Reason.FOLLOWED_SEARCH,
                    "Followers of a search that finds it",
                    IN_LIST.formatted("SEARCH"),
                    CONTRIBUTION_PUBLISHED,
                    REPLY_PUBLISHED),
            Rule.of(
                    Reason.FOLLOWED_LIST,
                    "Followers of a list in which it stands",
                    IN_LIST.formatted("LIST"),
                    CONTRIBUTION_PUBLISHED,
                    REPLY_PUBLISHED),
            Rule.of(
                    Reason.FOLLOWED_MEMBER,
                    "Followers of who wrote it",
                    """
                    select e.id, f.member_id, f.subject
                      from e
                     %s
                    """.formatted(FOLLOWERS.formatted("MEMBER", "e.actor_id")),
                    CONTRIBUTION_PUBLISHED,
                    REPLY_PUBLISHED),
            Rule.of(
                    Reason.FOLLOWED_TAG,
                    "Followers of one of its topics, of a knowledge area or of a topic above them",
                    """
                    select e.id, f.member_id, f.subject
                      from e
                      join sought s on s.event_id = e.id
                     %s
                    """.formatted(FOLLOWERS.formatted("TAG", "s.tag_id")),
                    CONTRIBUTION_PUBLISHED,
                    REPLY_PUBLISHED,
                    THEME_BEGUN),
            Rule.of(
                    Reason.FOLLOWED_ORGANISATION,
                    "Followers of the municipality where the writer works, or in whose blog it stands",
                    """
                    select e.id, f.member_id, f.subject
                      from e
                     cross join lateral (values (e.actor_organisation), (e.blog_id)) as o(id)
                     %s
                    """.formatted(FOLLOWERS.formatted("ORGANISATION", "o.id")),
                    CONTRIBUTION_PUBLISHED,
                    REPLY_PUBLISHED),
            Rule.of(Reason.ASSIGNED, "Who was asked to write the chapter", """
                    select e.id, e.to_id, null::bigint from e
                    """, CHAPTER_ASSIGNED),
            Rule.of(Reason.INVITED, "Those who are asked", """
                    select e.id, a.member_id, null::bigint
                      from e join feedback.asked a on a.request_id = e.subject_id
                    """, FEEDBACK_ASKED),
            Rule.of(Reason.INVITED, "Those who were asked and have neither answered nor declined", """
                    select e.id, a.member_id, null::bigint
                      from e
                      join feedback.asked a on a.request_id = e.subject_id and not a.answered and not a.declined
                    """, FEEDBACK_DUE),
            Rule.of(Reason.SOUGHT, "Who was asked to look at the question, or who stands in", """
                    select e.id, e.to_id, null::bigint from e
                    """, COLLEAGUE_ASKED),
            Rule.of(Reason.ASKED, "Who asked for input", """
                    select e.id, e.to_id, null::bigint from e
                    """, FEEDBACK_GIVEN, FEEDBACK_CLOSED),
            Rule.of(Reason.GAVE, "Those who have answered", """
                    select e.id, a.member_id, null::bigint
                      from e join feedback.asked a on a.request_id = e.subject_id and a.answered
                    """, FEEDBACK_THANKED),
            Rule.of(Reason.GAVE, "Who wrote the remark", """
                    select e.id, e.to_id, null::bigint from e
                    """, FEEDBACK_TREATED),
            Rule.of(
                    Reason.EXPERT,
                    "Who has taken the question, or else those of its panel who are there; the hosts where no panel fits",
                    """
                    select e.id, a.member_id, null::bigint
                      from e join expert.attending a on a.contribution_id = e.subject_id
                    """,
                    EXPERT_ASKED,
                    EXPERT_RESUMED),
            Rule.of(
                    Reason.EXPERT,
                    "The expert whom it concerns",
                    """
                    select e.id, e.to_id, null::bigint from e
                    """,
                    EXPERT_DUE,
                    EXPERT_HANDED,
                    EXPERT_OPINION_ASKED,
                    EXPERT_OPINION_GIVEN,
                    ANONYMOUS_SUGGESTED,
                    ANONYMOUS_REFUSED,
                    ANONYMOUS_APPROVED),
            Rule.of(Reason.AUTHORED, "Who asked the question in confidence", """
                    select e.id, e.to_id, null::bigint from e
                    """, ANONYMOUS_PROPOSED),
            Rule.of(Reason.AUTHORED, "Who asked the question", """
                    select e.id, e.author_id, null::bigint from e
                    """, EXPERT_ASKED_BACK, EXPERT_LATE, EXPERT_RETURNED),
            Rule.of(Reason.ENTRUSTED, "Who was given the role", """
                    select e.id, e.to_id, null::bigint from e
                    """, ROLE_GIVEN),
            Rule.of(Reason.ADMITTED, "Who asked to be let in", """
                    select e.id, e.to_id, null::bigint from e
                    """, MEMBERSHIP_GRANTED),
            Rule.of(Reason.PROPOSED, "Who proposed the topic", """
                    select e.id, e.to_id, null::bigint from e
                    """, TAG_PROPOSAL_DECIDED),
            Rule.of(Reason.OFTEN_ASKED, "Who asked the question and who answered it", """
                    select e.id, w.member_id, null::bigint
                      from e
                      join editorial.faq_entry f on f.id = e.subject_id
                      join lateral (select q.author_id as member_id from contribution.published q where q.id = f.question_id
                                     union
                                    select s.author_id from contribution.said s where s.id = f.answer_id) w on true
                    """, FAQ_PUBLISHED),
            Rule.of(Reason.LIKED, "Who wrote the contribution", """
                    select e.id, e.author_id, null::bigint from e
                    """, CONTRIBUTION_LIKED),
            Rule.of(Reason.LIKED, "Who wrote the reply", """
                    select e.id, s.author_id, null::bigint from e join contribution.said s on s.id = e.reply_id
                    """, REPLY_LIKED),
            Rule.of(Reason.RATED, "Who wrote the contribution; by whom is not said", """
                    select e.id, e.author_id, null::bigint from e
                    """, CONTRIBUTION_RATED));

    private Rules() {}

    /** In no order: the strength of the reasons decides. */
    public static List<Rule> all() {
        return ALL;
    }

    static String candidates() {
        return ALL.stream().map(Rule::candidates).collect(Collectors.joining("union all\n"));
    }
}
