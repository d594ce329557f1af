package no.sosialekommuner.search.index;

import org.jspecify.annotations.Nullable;

/**
 * How an index stands, as the database knows it.
 *
 * @param position the oldest transaction whose changes may be missing; null before it was built, and when it has not
 *     followed for so long that the journal no longer has everything
 * @param wanted whether somebody wants it rebuilt
 */
record IndexPlace(int form, int generation, @Nullable Long position, boolean wanted) {

    /** Whether it can be searched in as it is, if late. */
    boolean usable() {
        return position != null && form == SearchEngine.FORM;
    }
}
