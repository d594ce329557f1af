package no.sosialekommuner.file.extraction;

/**
 * Why a document could not be read.
 *
 * @param reason for the operator: a word, and what the parser said
 * @param again whether another try may do better
 */
record Unread(String reason, boolean again) implements Reading {}
