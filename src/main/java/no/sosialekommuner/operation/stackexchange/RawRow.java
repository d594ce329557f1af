package no.sosialekommuner.operation.stackexchange;

/**
 * One {@code <row …/>} as it stands in the file.
 *
 * @param line where it begins, from 1
 * @param whole false when the next row or the end of the file came before its own end
 */
record RawRow(long line, String text, boolean whole) {}
