package no.sosialekommuner.operation.stackexchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;

/** Collects rows until there are enough to be stored at once. */
final class Batch<T> {

    private static final int SIZE = 500;

    private final List<T> waiting = new ArrayList<>();
    private final Consumer<List<T>> store;
    private final BiConsumer<T, String> refused;

    /** @param refused is told of each one that cannot be stored, and why; the others of its batch are */
    Batch(Consumer<List<T>> store, BiConsumer<T, String> refused) {
        this.store = store;
        this.refused = refused;
    }

    void add(T one) {
        waiting.add(one);
        if (waiting.size() == SIZE) {
            flush();
        }
    }

    void flush() {
        List<T> batch = List.copyOf(waiting);
        waiting.clear();
        if (!batch.isEmpty()) {
            store(batch);
        }
    }

    private void store(List<T> batch) {
        try {
            store.accept(batch);
        } catch (DataAccessException | IllegalArgumentException e) {
            if (batch.size() == 1) {
                refused.accept(batch.getFirst(), String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
            } else {
                batch.forEach(one -> store(List.of(one)));
            }
        }
    }
}
