package no.sosialekommuner.file;

/** The words of a document are stored, and can be read in {@code file.text_of}; told to the node that read them. */
public record FileTextExtracted(FileId file) {}
