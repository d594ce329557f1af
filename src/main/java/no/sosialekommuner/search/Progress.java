package no.sosialekommuner.search;

/**
 * How far a rebuild has come.
 *
 * @param total 0 while that is not known yet
 */
public record Progress(long done, long total) {

    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }
}
