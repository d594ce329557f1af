package no.sosialekommuner.strategy.chapter;

import no.sosialekommuner.guide.LawHint;
import no.sosialekommuner.guide.LawNote;
import org.jspecify.annotations.Nullable;

/**
 * What the law says in a chapter's matter.
 *
 * @param note what it leans on, where that is still there
 */
public record LawPoint(LawHint hint, @Nullable LawNote note) {}
