package no.sosialekommuner.operation.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A reply in a file of the sample community.
 *
 * @param number its place in the file, from 1
 * @param parent number of the reply it answers, or null when it answers the contribution
 * @param after how long after the contribution it was written
 */
record SampleReply(
        int number,
        @Nullable Integer parent,
        String author,
        Duration after,
        int likes,
        boolean accepted,
        String body) {}
