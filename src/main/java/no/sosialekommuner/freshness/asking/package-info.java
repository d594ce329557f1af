/** Asking: the author first, then followers and readers, each once and nobody too much. */
@NullMarked
package no.sosialekommuner.freshness.asking;

import org.jspecify.annotations.NullMarked;
