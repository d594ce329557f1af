package no.sosialekommuner.notification;

import java.time.Instant;
import java.util.Locale;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * What a member is told: everything that has happened in one thread for one reason, until it is read.
 *
 * @param latest what happened last
 * @param thread address of the thing that it is about
 * @param contribution null where it is about none, as are {@code form} and mostly {@code reply}
 * @param form the kind of the contribution
 * @param reply where to begin to read: the first reply that it tells of
 * @param title of the thing
 * @param by who did it last, or null where that is not said
 * @param other somebody else who did, or null
 * @param people how many did
 * @param times how often it happened
 * @param followed name of what is followed, or of whom one stands in for; null where that is not the reason
 * @param confidential whether nothing but our own pages may say what it is about, or even where it lies
 * @param at when it happened last
 */
public record Notice(
        long id,
        Reason reason,
        Happening latest,
        String thread,
        @Nullable ContributionId contribution,
        @Nullable Kind form,
        @Nullable ReplyId reply,
        String title,
        @Nullable Person by,
        @Nullable String other,
        int people,
        int times,
        @Nullable String followed,
        boolean urgent,
        boolean unread,
        boolean confidential,
        Instant at) {

    /** Where it is read. */
    public String address() {
        return address(title);
    }

    /** The same without the words of the title, for where they are not to be told: it leads on by itself. */
    public String bareAddress() {
        return address("");
    }

    private String address(String words) {
        if (contribution == null) {
            return thread;
        }
        return reply == null ? Addresses.of(contribution, words) : Addresses.of(contribution, words, reply);
    }

    /** What has happened, as "Anna og 4 andre likte det du skrev i", before the title. */
    public String says(Words words) {
        String kind =
                latest.code() + (form == null || latest != Happening.CONTRIBUTION_PUBLISHED ? "" : "." + form.code());
        String about = reason == Reason.MENTIONED
                ? "mentioned"
                : latest == Happening.REPLY_PUBLISHED && form == Kind.QUESTION
                        ? "answer"
                        : latest == Happening.ANSWER_ACCEPTED && reason == Reason.ACCEPTED
                                ? "answer-accepted.own"
                                : kind;
        return words.text("notification.says." + about, who(words), times);
    }

    /**
     * The whole on one line: the title stands between quotation marks where it goes on with the sentence; how many there are to
     * be looked at is no title.
     */
    public String line(Words words) {
        String said = says(words);
        boolean goesOn = !said.endsWith(":") && latest != Happening.REVIEW_DUE;
        return said + " " + (goesOn ? words.text("notification.quoted", title) : title);
    }

    /** Why one is told, as "fordi du følger Arkivering". */
    public String because(Words words) {
        String key = "notification.because." + reason.code();
        return followed == null ? words.text(key) : words.text(key + ".named", within(followed));
    }

    /** The same, for where others may see it: of what is confidential neither the topic nor the member that is followed. */
    public String becauseOutside(Words words) {
        return confidential ? words.text("notification.because.confidential") : because(words);
    }

    /** What a list is called begins a line elsewhere, and stands in the middle of one here: "fordi du følger søket …". */
    private String within(String name) {
        boolean list = reason == Reason.FOLLOWED_LIST || reason == Reason.FOLLOWED_SEARCH;
        return list && !name.isEmpty() ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private String who(Words words) {
        if (by == null) {
            return "";
        }
        if (people <= 1 || other == null) {
            return by.name();
        }
        return people == 2
                ? words.text("notification.who.two", by.name(), other)
                : words.text("notification.who.more", by.name(), people - 1);
    }

    /** The words of a language; {@code ui::text} is one. */
    @FunctionalInterface
    public interface Words {

        String text(String key, Object... arguments);
    }
}
