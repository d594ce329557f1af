package no.sosialekommuner.file.extraction;

import no.sosialekommuner.file.FileId;

/** A document that is to be read now, by nobody else. */
record Waiting(FileId file, String mediaType, int tries) {}
