/** A contribution as its readers see it: the page and its likeness in the API. */
@NullMarked
package no.sosialekommuner.contribution.read;

import org.jspecify.annotations.NullMarked;
