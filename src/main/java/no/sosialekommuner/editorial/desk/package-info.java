/** The editors' desk: what waits for them, and the way to all that they keep. */
@NullMarked
package no.sosialekommuner.editorial.desk;

import org.jspecify.annotations.NullMarked;
