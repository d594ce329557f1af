/** A text taken apart, as every kind of document sets it. */
@NullMarked
package no.sosialekommuner.document.paper;

import org.jspecify.annotations.NullMarked;
