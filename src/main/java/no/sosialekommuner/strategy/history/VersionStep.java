package no.sosialekommuner.strategy.history;

import no.sosialekommuner.strategy.ChapterText;
import no.sosialekommuner.text.Comparison;

/** A version of a chapter with what it changed. */
public record VersionStep(ChapterText text, Comparison changed) {}
