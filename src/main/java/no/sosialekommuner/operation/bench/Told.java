package no.sosialekommuner.operation.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * How long it took until everybody was told by one way.
 *
 * @param what who, and by which way
 * @param people how many
 * @param time until the last of them was
 * @param bare what PostgreSQL alone needs to write the same rows by one statement, or nothing where none are written
 * @param statements that it took
 * @param megabytes own memory of the application at most
 */
record Told(String what, long people, Duration time, Duration bare, long statements, long megabytes) {

    static final String HEAD = """
            | being told | members | ms | PostgreSQL alone ms | times that | statements | each | own memory MB |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""";

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %s | %d | %.3f | %d |",
                what,
                people,
                time.toMillis(),
                bare.isZero() ? "" : Long.toString(bare.toMillis()),
                bare.isZero() ? "" : String.format(Locale.ROOT, "%.1f", time.toNanos() / (double) bare.toNanos()),
                statements,
                people == 0 ? 0 : statements / (double) people,
                megabytes);
    }
}
