package no.sosialekommuner.operation.stackexchange;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.Intake;

/**
 * Votes.xml: votes up are likes. They come in the order they were given, so that a post's are all over the file; they are
 * counted for a range of posts at a time, and the file is read once for each range.
 */
final class Votes {

    private static final int RANGE = 1 << 21;
    private static final int STORED_AT_ONCE = 1_000;
    private static final long UP = 2;

    private final Intake intake;
    private final Names names;
    private final Tally tally;

    Votes(Intake intake, Names names, Tally tally) {
        this.intake = intake;
        this.names = names;
        this.tally = tally;
    }

    void read(DumpFile file) {
        int[] counts = new int[RANGE];
        long[] highest = {0};
        file.read(
                row -> {
                    long post = row.number("PostId");
                    if (row.number("VoteTypeId") == UP) {
                        highest[0] = Math.max(highest[0], post);
                        count(post, 0, counts);
                    } else {
                        tally.leftOut("other votes");
                    }
                },
                tally);
        store(counts, 0);
        for (long begin = RANGE; begin <= highest[0]; begin += RANGE) {
            long from = begin;
            int[] more = new int[RANGE];
            file.readAgain(row -> countUp(row, from, more), tally);
            store(more, from);
        }
    }

    private static void countUp(Row row, long from, int[] counts) {
        try {
            if (row.number("VoteTypeId") == UP) {
                count(row.number("PostId"), from, counts);
            }
        } catch (BrokenRow e) {
            // Told at the first reading.
        }
    }

    private static void count(long post, long from, int[] counts) {
        if (post >= from && post < from + RANGE) {
            counts[(int) (post - from)]++;
        }
    }

    private void store(int[] counts, long from) {
        Map<String, Integer> batch = new HashMap<>();
        for (int at = 0; at < RANGE; at++) {
            if (counts[at] > 0) {
                batch.put(names.post(from + at), counts[at]);
            }
            if (batch.size() == STORED_AT_ONCE || (at == RANGE - 1 && !batch.isEmpty())) {
                store(batch);
                batch.clear();
            }
        }
    }

    private void store(Map<String, Integer> likes) {
        Map<String, Integer> before = intake.likesElsewhere(likes);
        likes.forEach((post, count) -> {
            Integer had = before.get(post);
            if (had == null) {
                tally.leftOut("likes of posts that are not here", count);
            } else {
                tally.taken("likes", Math.max(0, count - had), Math.min(count, had));
            }
        });
    }
}
