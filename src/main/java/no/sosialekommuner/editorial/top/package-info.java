/** The ten articles that others found most useful. */
@NullMarked
package no.sosialekommuner.editorial.top;

import org.jspecify.annotations.NullMarked;
