/** What else is like this contribution. */
@NullMarked
package no.sosialekommuner.contribution.similar;

import org.jspecify.annotations.NullMarked;
