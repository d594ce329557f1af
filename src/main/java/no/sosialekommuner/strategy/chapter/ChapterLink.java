package no.sosialekommuner.strategy.chapter;

/** Another chapter of the same plan. */
public record ChapterLink(int number, String title, String address) {}
