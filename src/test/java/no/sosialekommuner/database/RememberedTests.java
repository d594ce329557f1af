package no.sosialekommuner.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTests {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whatIsKnownIsNotAskedForAgain() {
        Remembered<String, Integer> answers =
                Remembered.known(Duration.ofHours(1), key -> key.length() + asked.getAndIncrement());

        assertThat(answers.get("fem")).isEqualTo(3);
        assertThat(answers.get("fem")).isEqualTo(3);
    }

    @Test
    void whatIsForgottenIsAskedForAgain() {
        Remembered<String, Integer> answers = Remembered.known(Duration.ofHours(1), _ -> asked.getAndIncrement());
        answers.get("ordfører");

        answers.forget("ordfører");

        assertThat(answers.get("ordfører")).isEqualTo(1);
    }

    @Test
    void thatThereWasNoAnswerIsNotKept() {
        Remembered<String, Integer> answers = Remembered.found(
                Duration.ofHours(1), _ -> asked.getAndIncrement() == 0 ? Optional.empty() : Optional.of(1));

        assertThat(answers.find("ny")).isEmpty();
        assertThat(answers.find("ny")).contains(1);
    }

    @Test
    void nobodyWaitsForWhatAnotherIsAsking() throws Exception {
        CyclicBarrier bothAreAsking = new CyclicBarrier(2);
        Remembered<String, String> answers = Remembered.known(Duration.ofHours(1), key -> {
            try {
                bothAreAsking.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException("The other one waits", e);
            }
            return key;
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> answers.get("samme"));
            var other = threads.submit(() -> answers.get("samme"));

            assertThat(one.get()).isEqualTo(other.get());
        }
    }
}
