/** What editors keep follows when tags become one. */
@NullMarked
package no.sosialekommuner.editorial.retag;

import org.jspecify.annotations.NullMarked;
