package no.sosialekommuner.operation.bench.quality;

import java.util.List;

/** One way to search in the passages. */
interface Searcher extends AutoCloseable {

    String name();

    /** @return ids of passages, the best first; ten are looked at */
    List<String> find(String question);

    @Override
    default void close() {}
}
