/** The quality bench on a handful of passages. */
@NullMarked
package no.sosialekommuner.operation.bench.quality;

import org.jspecify.annotations.NullMarked;
