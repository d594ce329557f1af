package no.sosialekommuner.operation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Where the replies of one thread stand: most answer the contribution, others one of the replies before them. */
final class ThreadShape {

    private static final double ANSWERS_A_REPLY = 0.4;
    private static final int DEEPEST = 5;
    /** See the comment on contribution.reply.path. */
    private static final int DIGITS = 7;

    private final List<Place> places;
    private final List<Integer> children;
    private final long base;
    private final Random random;
    private int top;

    /** @param base the last number that is taken by a reply */
    ThreadShape(int count, long base, Random random) {
        this.places = new ArrayList<>(count);
        this.children = new ArrayList<>(count);
        this.base = base;
        this.random = random;
    }

    Place next() {
        int parent = random.nextDouble() < ANSWERS_A_REPLY && !places.isEmpty() ? random.nextInt(places.size()) : -1;
        Place place =
                parent < 0 || places.get(parent).depth() == DEEPEST ? new Place(null, 0, digits(++top)) : below(parent);
        places.add(place);
        children.add(0);
        return place;
    }

    private Place below(int parent) {
        int number = children.get(parent) + 1;
        children.set(parent, number);
        Place above = places.get(parent);
        return new Place(base + parent + 1, above.depth() + 1, above.path() + digits(number));
    }

    private static String digits(int number) {
        String digits = Integer.toString(number, Character.MAX_RADIX);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    record Place(@Nullable Long parent, int depth, String path) {}
}
