package no.sosialekommuner.operation.bench.quality;

import java.util.List;
import java.util.stream.IntStream;

/** Questions of one sort. */
record Slice(String name, List<Question> questions) {

    /** So many of them, from all over. */
    Slice atMost(int most) {
        if (questions.size() <= most) {
            return this;
        }
        List<Question> some = IntStream.range(0, most)
                .mapToObj(at -> questions.get((int) ((long) at * questions.size() / most)))
                .toList();
        return new Slice(name, some);
    }
}
