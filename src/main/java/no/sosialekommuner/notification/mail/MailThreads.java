package no.sosialekommuner.notification.mail;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.correspondence.Conversations;
import no.sosialekommuner.correspondence.Conversations.Mailed;
import no.sosialekommuner.correspondence.Conversations.Place;
import no.sosialekommuner.correspondence.ReplyAddresses;
import no.sosialekommuner.mail.Posting;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Parcel;
import no.sosialekommuner.web.Site;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What makes a conversation one thread in a mail program: all letters about a contribution refer to the same first one, and
 * those about what came of a member's own mail to that mail too.
 */
@Component
class MailThreads {

    private final ReplyAddresses replies;
    private final Conversations conversations;
    private final JdbcClient db;
    private final String host;

    MailThreads(ReplyAddresses replies, Conversations conversations, JdbcClient db, Site site) {
        this.replies = replies;
        this.conversations = conversations;
        this.db = db;
        this.host = URI.create(site.url()).getHost();
    }

    /** The letter with what it refers to; the one about the contribution itself is the first. */
    Posting join(Posting posting, Parcel.Item item, ContributionId about, Viewer to, Known known) {
        String first = "<bidrag." + about + ".m" + to.id() + "@" + host + ">";
        if (item.news().stream().anyMatch(it -> it.what() == Happening.CONTRIBUTION_PUBLISHED)) {
            return posting.with("Message-ID", first);
        }
        List<Mailed> own = known.mailed(to.id(), about);
        Set<ReplyId> answered = own.isEmpty() ? Set.of() : answered(item, known);
        List<String> names = Stream.of(
                        own.stream().filter(it -> it.reply() == null).map(Mailed::messageId),
                        Stream.of(first),
                        own.stream()
                                .filter(it -> it.reply() != null && answered.contains(it.reply()))
                                .map(Mailed::messageId)
                                .reduce((_, last) -> last)
                                .stream())
                .flatMap(it -> it)
                .toList();
        return posting.with("In-Reply-To", names.getLast()).with("References", String.join(" ", names));
    }

    /** Who asked by mail has that subject in the mail program, and its answers stand under it. */
    Optional<String> subject(ContributionId about, Viewer to, Known known) {
        return known.mailed(to.id(), about).stream()
                .filter(it -> it.reply() == null && !it.subject().isBlank())
                .map(it -> "Re: " + it.subject().replaceFirst("(?i)^((re|sv)\\s*:\\s*)+", ""))
                .findFirst();
    }

    /**
     * Where an answer by mail goes: under the reply that is told of where there is one alone, else under the contribution.
     * Nothing where no mail is read, or where the member may not answer.
     */
    Optional<String> answers(Parcel.Item item, ContributionId about, Viewer to, Known known) {
        List<ReplyId> told = told(item);
        return replies.of(to.id(), about, told.size() == 1 ? told.getFirst() : null)
                .filter(_ -> known.writable().contains(new Place(to.id(), about)));
    }

    private static List<ReplyId> told(Parcel.Item item) {
        return item.news().stream()
                .map(Parcel.News::reply)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What is told of, and what it answers. */
    private static Set<ReplyId> answered(Parcel.Item item, Known known) {
        List<ReplyId> told = told(item);
        return Stream.concat(
                        told.stream(),
                        told.stream()
                                .flatMap(it -> Stream.ofNullable(known.parents().get(it))))
                .collect(Collectors.toSet());
    }

    /** What has to be known for letters about these, by as many statements as for one. */
    Known of(List<Parcel> parcels) {
        List<Place> places = parcels.stream()
                .flatMap(parcel -> parcel.items().stream()
                        .flatMap(it -> Stream.ofNullable(it.notice().contribution()))
                        .map(it -> new Place(parcel.to().id(), it)))
                .distinct()
                .toList();
        if (places.isEmpty()) {
            return new Known(Map.of(), Map.of(), Set.of());
        }
        Map<Place, List<Mailed>> mailed = conversations.of(places);
        Long[] told = parcels.stream()
                .flatMap(it -> it.items().stream())
                .filter(_ -> !mailed.isEmpty())
                .flatMap(it -> told(it).stream())
                .map(ReplyId::value)
                .distinct()
                .toArray(Long[]::new);
        return new Known(
                mailed, told.length == 0 ? Map.of() : parents(told), replies.areRead() ? writable(places) : Set.of());
    }

    private Map<ReplyId, ReplyId> parents(Long[] told) {
        return db
                .sql("""
                        select s.id, s.parent_id from contribution.said s
                         where s.id = any (cast(? as bigint[])) and s.parent_id is not null
                        """)
                .param(told)
                .query((rs, _) -> Map.entry(new ReplyId(rs.getLong("id")), new ReplyId(rs.getLong("parent_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<Place> writable(List<Place> places) {
        return Set.copyOf(db.sql("""
                        select k.member_id, k.contribution_id
                          from unnest(cast(:members as bigint[]), cast(:contributions as bigint[])) as k(member_id, contribution_id)
                          join contribution.published c on c.id = k.contribution_id
                         where exists (select 1 from space.reader r
                                        where r.space_id = c.space_id and r.member_id = k.member_id and r.may_write
                                       offset 0)
                        """)
                .param("members", places.stream().map(it -> it.member().value()).toArray(Long[]::new))
                .param(
                        "contributions",
                        places.stream().map(it -> it.contribution().value()).toArray(Long[]::new))
                .query((rs, _) -> new Place(
                        new MemberId(rs.getLong("member_id")), new ContributionId(rs.getLong("contribution_id"))))
                .list());
    }

    /**
     * @param mailed what members have written by mail in these threads
     * @param parents which reply a reply answers, where somebody has
     * @param writable where who may write; empty where no mail is read
     */
    record Known(Map<Place, List<Mailed>> mailed, Map<ReplyId, ReplyId> parents, Set<Place> writable) {

        List<Mailed> mailed(MemberId member, ContributionId contribution) {
            return mailed.getOrDefault(new Place(member, contribution), List.of());
        }
    }
}
