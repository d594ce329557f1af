package no.sosialekommuner.file.extraction;

/** How the reading of a document ended. */
sealed interface Reading permits Words, Unread {}
