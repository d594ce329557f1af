package no.sosialekommuner.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers of the database that are kept for a while.
 *
 * <p>Nobody waits for what somebody else is asking: who waits may hold the very connection that the other one needs, and
 * with as many such waiters as there are connections everything would stand still. Several may ask for the same at once.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class Remembered<K, V> {

    private static final int MOST = 20_000;

    private final Cache<K, V> kept;
    private final Function<K, Optional<V>> ask;

    private Remembered(Duration time, int most, Function<K, Optional<V>> ask) {
        this.kept =
                Caffeine.newBuilder().expireAfterWrite(time).maximumSize(most).build();
        this.ask = ask;
    }

    /** Where there may be no answer; that there was none is not kept. */
    public static <K, V> Remembered<K, V> found(Duration time, Function<K, Optional<V>> ask) {
        return new Remembered<>(time, MOST, ask);
    }

    /** Where there is always an answer. */
    public static <K, V> Remembered<K, V> known(Duration time, Function<K, V> ask) {
        return known(time, MOST, ask);
    }

    /** The same for answers that are large: no more of them than so many. */
    public static <K, V> Remembered<K, V> known(Duration time, int most, Function<K, V> ask) {
        return new Remembered<>(time, most, key -> Optional.of(ask.apply(key)));
    }

    public Optional<V> find(K key) {
        V known = kept.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<V> answer = ask.apply(key);
        answer.ifPresent(it -> kept.put(key, it));
        return answer;
    }

    public V get(K key) {
        return find(key).orElseThrow();
    }

    public void forget(K key) {
        kept.invalidate(key);
    }

    public void forgetAll() {
        kept.invalidateAll();
    }
}
