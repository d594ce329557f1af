package no.sosialekommuner.search.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Some of all texts, by chance; each has all of the smaller ones. The index is cut where they end, so that what is counted in a
 * sample does not cost a look at the rest.
 */
public enum Sample {
    ALL(1),
    QUARTER(4),
    SIXTEENTH(16),
    SIXTY_FOURTH(64);

    private static final int GOLDEN = 0x9E3779B9;

    private final int times;

    Sample(int times) {
        this.times = times;
    }

    /** How many times as much there is of everything in all texts. */
    public int times() {
        return times;
    }

    /** The parts of the index that it lies in. */
    public List<String> parts() {
        return Arrays.stream(values())
                .filter(sample -> sample.times >= times)
                .map(Sample::part)
                .toList();
    }

    public static Sample smallest() {
        return SIXTY_FOURTH;
    }

    /** The samples that are larger than this, the smallest first. */
    public Stream<Sample> larger() {
        return Arrays.stream(values())
                .filter(sample -> sample.times < times)
                .sorted(Comparator.comparingInt(Sample::times).reversed());
    }

    /** The part of the index that a text lies in. Neighbours lie in different ones. */
    static String partOf(EntryId id) {
        int chance = Integer.reverse(id.toString().hashCode() * GOLDEN);
        Optional<Sample> smallest = Arrays.stream(values())
                .filter(sample -> chance % sample.times == 0)
                .max(Comparator.comparingInt(Sample::times));
        return smallest.orElse(ALL).part();
    }

    /** What it has and no smaller one. */
    private String part() {
        return "p" + times;
    }
}
