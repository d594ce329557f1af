package no.sosialekommuner.search.find;

import java.time.Instant;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.search.index.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution, reply, file, question often asked or law note that has the words.
 *
 * @param contribution what it is, belongs to or was made of; null for what editors wrote themselves
 * @param reply the reply that it is or, for a file, hangs on
 * @param kind of the contribution, or null for what editors tend
 * @param title of the contribution or note, or the question that is often asked
 * @param file name of the file, if it is one
 * @param excerpt where the words stand
 * @param author null where editors wrote it
 * @param changed when its words were last changed
 * @param origin title of the question that what is often asked was made of, or null
 * @param twin what is often asked, when this is of the question that it was made of; or the other way round
 * @param others how many other hits there are in the same thread
 * @param score how well it fits; only to be compared within one search
 */
public record Hit(
        EntryId id,
        @Nullable ContributionId contribution,
        @Nullable ReplyId reply,
        @Nullable Kind kind,
        Marked title,
        @Nullable Marked file,
        Marked excerpt,
        @Nullable Person author,
        Quality quality,
        Why why,
        Instant changed,
        @Nullable String origin,
        @Nullable EntryId twin,
        int others,
        float score) {

    /** Whether what it is has a number; files and law notes have names. */
    boolean hasNumber() {
        return id.sort() != EntryId.Sort.FILE && !isLaw();
    }

    public boolean isFaq() {
        return id.sort() == EntryId.Sort.FAQ;
    }

    /** Where what is often asked stands, when this is of the question that it was made of. */
    public @Nullable String oftenAsked() {
        return twin == null || twin.sort() != EntryId.Sort.FAQ ? null : "/ofte-spurt/" + twin.ref();
    }

    private boolean isLaw() {
        return id.sort() == EntryId.Sort.LAW;
    }

    public String address() {
        if (isLaw()) {
            return "/lovverk/" + id.ref();
        }
        if (isFaq() || contribution == null) {
            return "/ofte-spurt/" + id.ref();
        }
        return reply == null
                ? Addresses.of(contribution, title.plain())
                : Addresses.of(contribution, title.plain(), reply);
    }
}
