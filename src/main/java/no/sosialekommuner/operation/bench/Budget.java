package no.sosialekommuner.operation.bench;

/**
 * What is promised of a target, as it was set on a machine where nginx serves {@value #NGINX_THERE} files of 20 kB a second.
 *
 * @param perSecond requests
 * @param connections at once
 */
record Budget(int perSecond, int connections) {

    /** Requests a second of {@link Yardstick} on the machine of the budgets. */
    static final int NGINX_THERE = 58_000;

    /** What it comes to on a machine where nginx serves so many. */
    double where(double nginxPerSecond) {
        return perSecond * nginxPerSecond / NGINX_THERE;
    }
}
