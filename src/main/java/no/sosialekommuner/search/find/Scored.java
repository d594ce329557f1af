package no.sosialekommuner.search.find;

import no.sosialekommuner.search.index.EntryId;

/**
 * What the index has found.
 *
 * @param score how well it answers; only to be compared within one search
 */
record Scored(EntryId id, float score) {}
