/** Appreciation by one click. */
@NullMarked
package no.sosialekommuner.contribution.like;

import org.jspecify.annotations.NullMarked;
