package no.sosialekommuner.search.find;

import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.search.index.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution, reply or file that has the words.
 *
 * @param contribution what it is, or belongs to
 * @param reply the reply that it is or, for a file, hangs on
 * @param kind of the contribution
 * @param title of the contribution
 * @param file name of the file, if it is one
 * @param excerpt where the words stand
 * @param others how many other hits there are in the same thread
 * @param score how well it fits; only to be compared within one search
 */
public record Hit(
        EntryId id,
        ContributionId contribution,
        @Nullable ReplyId reply,
        Kind kind,
        Marked title,
        @Nullable Marked file,
        Marked excerpt,
        Person author,
        Quality quality,
        Why why,
        int others,
        float score) {

    public boolean isFile() {
        return id.sort() == EntryId.Sort.FILE;
    }

    public String address() {
        return reply == null
                ? Addresses.of(contribution, title.plain())
                : Addresses.of(contribution, title.plain(), reply);
    }
}
