/** Changing the tags of many contributions at once: choosing, seeing which, doing it, following it. */
@NullMarked
package no.sosialekommuner.curation.retag;

import org.jspecify.annotations.NullMarked;
