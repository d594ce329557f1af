/** How well the search finds: human questions whose answers are known, beside two yardsticks on the same texts. */
@NullMarked
package no.sosialekommuner.operation.bench.quality;

import org.jspecify.annotations.NullMarked;
