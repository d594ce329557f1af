/** Who has read what, and when: kept aside and written in batches. */
@NullMarked
package no.sosialekommuner.contribution.visit;

import org.jspecify.annotations.NullMarked;
