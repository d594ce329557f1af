/** The introductions of landing pages: written by editors, with every version and the way back to it. */
@NullMarked
package no.sosialekommuner.editorial.landing;

import org.jspecify.annotations.NullMarked;
