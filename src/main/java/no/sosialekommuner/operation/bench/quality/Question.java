package no.sosialekommuner.operation.bench.quality;

import java.util.List;

/**
 * A question whose answer is known.
 *
 * @param answers the passages that answer it
 */
record Question(String text, List<String> answers) {}
