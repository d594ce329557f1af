package no.sosialekommuner.search.find;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.search.index.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Within what is searched. Whoever makes one has asked which spaces may be read; see {@link ReadableSpaces}.
 *
 * @param readable numbers of all spaces that may be read; none finds nothing
 * @param space the one of them that alone is looked into
 * @param tags numbers; all must be there
 * @param organisation id of the one that the author works for
 * @param since not what is older
 * @param answered only what belongs to something with, or without, an accepted answer
 */
record Scope(
        Set<Long> readable,
        @Nullable Long space,
        EntryId.@Nullable Sort sort,
        @Nullable Kind kind,
        List<Long> tags,
        @Nullable Long organisation,
        @Nullable Instant since,
        @Nullable Boolean answered) {

    Scope {
        readable = Set.copyOf(readable);
        tags = List.copyOf(tags);
    }

    static Scope of(Set<Long> readable) {
        return new Scope(readable, null, null, null, List.of(), null, null, null);
    }

    Scope inSpace(@Nullable Long wanted) {
        return new Scope(readable, wanted, sort, kind, tags, organisation, since, answered);
    }

    Scope ofSort(EntryId.@Nullable Sort wanted) {
        return new Scope(readable, space, wanted, kind, tags, organisation, since, answered);
    }

    Scope ofKind(@Nullable Kind wanted) {
        return new Scope(readable, space, sort, wanted, tags, organisation, since, answered);
    }

    Scope tagged(List<Long> wanted) {
        return new Scope(readable, space, sort, kind, wanted, organisation, since, answered);
    }

    Scope from(@Nullable Long wanted) {
        return new Scope(readable, space, sort, kind, tags, wanted, since, answered);
    }

    Scope notBefore(@Nullable Instant wanted) {
        return new Scope(readable, space, sort, kind, tags, organisation, wanted, answered);
    }

    Scope answered(@Nullable Boolean wanted) {
        return new Scope(readable, space, sort, kind, tags, organisation, since, wanted);
    }
}
