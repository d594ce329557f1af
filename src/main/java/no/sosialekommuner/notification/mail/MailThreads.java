package no.sosialekommuner.notification.mail;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.correspondence.Conversations;
import no.sosialekommuner.correspondence.Conversations.Mailed;
import no.sosialekommuner.correspondence.ReplyAddresses;
import no.sosialekommuner.mail.Posting;
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
    private final Contributions contributions;
    private final JdbcClient db;
    private final String host;

    MailThreads(
            ReplyAddresses replies,
            Conversations conversations,
            Contributions contributions,
            JdbcClient db,
            Site site) {
        this.replies = replies;
        this.conversations = conversations;
        this.contributions = contributions;
        this.db = db;
        this.host = URI.create(site.url()).getHost();
    }

    /** The letter with what it refers to; the one about the contribution itself is the first. */
    Posting join(Posting posting, Parcel.Item item, ContributionId about, Viewer to) {
        String first = "<bidrag." + about + ".m" + to.id() + "@" + host + ">";
        if (item.news().stream().anyMatch(it -> it.what() == Happening.CONTRIBUTION_PUBLISHED)) {
            return posting.with("Message-ID", first);
        }
        List<Mailed> own = conversations.of(to.id(), about);
        Set<ReplyId> answered = own.isEmpty() ? Set.of() : answered(item);
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
    Optional<String> subject(ContributionId about, Viewer to) {
        return conversations.of(to.id(), about).stream()
                .filter(it -> it.reply() == null && !it.subject().isBlank())
                .map(it -> "Re: " + it.subject().replaceFirst("(?i)^((re|sv)\\s*:\\s*)+", ""))
                .findFirst();
    }

    /**
     * Where an answer by mail goes: under the reply that is told of where there is one alone, else under the contribution.
     * Nothing where no mail is read, or where the member may not answer.
     */
    Optional<String> answers(Parcel.Item item, ContributionId about, Viewer to) {
        List<ReplyId> told = told(item);
        return replies.of(to.id(), about, told.size() == 1 ? told.getFirst() : null)
                .filter(_ -> contributions.isWritable(about, to));
    }

    private static List<ReplyId> told(Parcel.Item item) {
        return item.news().stream()
                .map(Parcel.News::reply)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What is told of, and what it answers. */
    private Set<ReplyId> answered(Parcel.Item item) {
        Long[] told = told(item).stream().map(ReplyId::value).toArray(Long[]::new);
        return Stream.concat(
                        told(item).stream(),
                        db.sql("""
                                        select s.parent_id from contribution.said s
                                         where s.id = any (cast(? as bigint[])) and s.parent_id is not null
                                        """).param(told).query((rs, _) -> new ReplyId(rs.getLong("parent_id"))).list().stream())
                .collect(Collectors.toSet());
    }
}
