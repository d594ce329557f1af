package no.sosialekommuner.operation.bench;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of one target.
 *
 * @param full as fast as it goes
 * @param half asked half as often, or null where that was not measured
 * @param statements sent to the database for one request
 * @param bytes of the answer as it is
 * @param compressed bytes of it on the wire
 * @param status 200, or what was answered instead, and nothing was measured
 */
record Line(
        Target target,
        Wrk.Result full,
        Wrk.@Nullable Result half,
        double statements,
        int bytes,
        int compressed,
        int status) {

    static Line missing(Target target, int status) {
        return new Line(target, Wrk.Result.NONE, null, 0, 0, 0, status);
    }
}
