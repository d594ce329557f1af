package no.sosialekommuner.guide;

/** What became of something between two versions of a guide. */
public enum GuideSort {
    ADDED,
    CHANGED,
    REMOVED
}
