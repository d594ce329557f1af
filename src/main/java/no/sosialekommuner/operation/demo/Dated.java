package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * A contribution of the sample community at its place in time.
 *
 * @param publishedAt when it was written, counted back from {@code now}
 */
record Dated(SampleContribution sample, Instant publishedAt, Instant now) {

    static Dated of(SampleContribution sample, Instant now) {
        return new Dated(sample, sample.at().before(now, sample.length()), now);
    }

    String key() {
        return "demo/" + sample.key();
    }

    String replyKey(int number) {
        return key() + "/" + number;
    }

    Instant at(SampleReply reply) {
        return publishedAt.plus(reply.after());
    }

    /** The same with its time beginning at one of its replies. */
    Dated from(SampleReply reply) {
        return new Dated(sample, at(reply), now);
    }

    Instant lastReplyAt() {
        return publishedAt.plus(sample.length());
    }

    /**
     * A time after it was written and before now: most of what happens to a text happens on its first days.
     *
     * @param share 0 to 1, how late among all that happens to it
     */
    Instant later(double share) {
        Duration sinceThen = Duration.between(publishedAt, now);
        double early = Math.pow(share, 4);
        return publishedAt.plusMillis((long) (sinceThen.toMillis() * early));
    }
}
