package no.sosialekommuner.search.index;

import java.util.List;
import java.util.Locale;

/**
 * What an entry of the index stands for: {@code c7} is contribution 7.
 *
 * @param ref the row's key
 */
public record EntryId(Sort sort, String ref) {

    /** What sort of thing it is; the letter begins its id. */
    public enum Sort {
        CONTRIBUTION('c'),
        REPLY('r'),
        FILE('f'),
        FAQ('q'),
        MEMBER('m'),
        ORGANISATION('o'),
        TAG('t'),
        LAW('l');

        /** Those that are found by what they say, not by a name, in the order in which they are offered as choices. */
        public static final List<Sort> TEXTS = List.of(CONTRIBUTION, REPLY, FILE, FAQ, LAW);

        private final char letter;

        Sort(char letter) {
            this.letter = letter;
        }

        /** As in addresses and text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The type of its entries. */
        Class<?> type() {
            return switch (this) {
                case CONTRIBUTION, REPLY, FILE, FAQ, LAW -> TextEntry.class;
                case MEMBER, ORGANISATION, TAG -> NameEntry.class;
            };
        }
    }

    public static EntryId of(Sort sort, long ref) {
        return new EntryId(sort, Long.toString(ref));
    }

    /** @throws IllegalArgumentException when it is not the text of an id */
    public static EntryId of(String text) {
        for (Sort sort : Sort.values()) {
            if (!text.isEmpty() && text.charAt(0) == sort.letter) {
                return new EntryId(sort, text.substring(1));
            }
        }
        throw new IllegalArgumentException("no id of an entry: " + text);
    }

    public long number() {
        return Long.parseLong(ref);
    }

    @Override
    public String toString() {
        return sort.letter + ref;
    }
}
