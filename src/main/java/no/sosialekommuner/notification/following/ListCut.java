package no.sosialekommuner.notification.following;

import java.util.List;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.search.Terms;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What a list or a search is cut to: null and empty ask for nothing.
 *
 * @param address the same for the same list, however it was reached
 * @param name what the member reads it as
 * @param author handle
 * @param employer number of the organisation that the author works for
 * @param blog number of the organisation in whose blog it stands
 * @param space slug
 * @param entry where the words are to stand: CONTRIBUTION, REPLY, FILE
 * @param answered whether it is to be a question with an accepted answer, or one without
 */
record ListCut(
        FollowSort sort,
        String address,
        String name,
        @Nullable Kind kind,
        List<Tag> tags,
        @Nullable String author,
        @Nullable String employer,
        @Nullable String county,
        @Nullable String blog,
        @Nullable String space,
        Terms.Asked words,
        @Nullable String entry,
        @Nullable Boolean answered) {

    /** New contributions, or everything where none of those would be in it. */
    FollowLevel proposed() {
        return "REPLY".equals(entry) || Boolean.TRUE.equals(answered) ? FollowLevel.ALL : FollowLevel.FIRST;
    }
}
