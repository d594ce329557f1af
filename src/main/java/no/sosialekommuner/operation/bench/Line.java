package no.sosialekommuner.operation.bench;

/**
 * What was measured of one target.
 *
 * @param statements sent to the database for one request
 * @param bytes of the answer as it is
 * @param compressed bytes of it on the wire
 * @param status 200, or what was answered instead, and nothing was measured
 */
record Line(String name, Wrk.Result result, double statements, int bytes, int compressed, int status) {

    static Line missing(String name, int status) {
        return new Line(name, new Wrk.Result(0, 0, 0, 0), 0, 0, 0, status);
    }
}
