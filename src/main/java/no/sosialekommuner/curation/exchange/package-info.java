/** Taking the taxonomy out as a file, and in again after having seen what that would change. */
@NullMarked
package no.sosialekommuner.curation.exchange;

import org.jspecify.annotations.NullMarked;
