package no.sosialekommuner.strategy.chapter;

/**
 * What came of saving a chapter.
 *
 * @param merged whether it now holds what somebody else saved meanwhile too
 */
record Saved(boolean merged) {}
