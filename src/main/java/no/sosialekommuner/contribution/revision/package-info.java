/** Changing what is published, and every version it has had. */
@NullMarked
package no.sosialekommuner.contribution.revision;

import org.jspecify.annotations.NullMarked;
