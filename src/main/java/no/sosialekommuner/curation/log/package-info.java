/** What was changed, by whom, and taking it back. */
@NullMarked
package no.sosialekommuner.curation.log;

import org.jspecify.annotations.NullMarked;
