package no.sosialekommuner.search.index;

import java.time.Instant;
import java.time.ZoneOffset;
import no.sosialekommuner.contribution.Kind;

/**
 * What a text may be chosen by. All of a text's choices stand as numbers in one field, so that counting looks at one place for
 * each text.
 *
 * @param value id, ordinal or day, not below zero
 */
public record Choice(Type type, long value) {

    /** Whose order, like that of the values of the two enumerations, may only be added to: the index holds numbers. */
    public enum Type {
        /** An {@link EntryId.Sort}. */
        SORT,
        /** A {@link Kind}. */
        KIND,
        /** Id of a space. */
        SPACE,
        /** Id of a tag. */
        TAG,
        /** Id of an organisation that authors work for. */
        ORGANISATION,
        /** 1 where there is an accepted answer, or 0. */
        ANSWERED,
        /** The day of publication, counted from 1970 in UTC. */
        DAY
    }

    private static final int TYPES = 8;

    static Choice of(EntryId.Sort sort) {
        return new Choice(Type.SORT, sort.ordinal());
    }

    static Choice of(Kind kind) {
        return new Choice(Type.KIND, kind.ordinal());
    }

    static Choice answered(boolean answered) {
        return new Choice(Type.ANSWERED, answered ? 1 : 0);
    }

    static Choice published(Instant at) {
        return new Choice(Type.DAY, day(at));
    }

    /** As it is counted in {@link Type#DAY}; what is older than 1970 is of its first day. */
    public static long day(Instant at) {
        return Math.max(0, at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
    }

    /** @param number as it stands in the index */
    public static Choice of(long number) {
        return new Choice(Type.values()[(int) (number % TYPES)], number / TYPES);
    }

    /** As it stands in the index. */
    long number() {
        return value * TYPES + type.ordinal();
    }
}
