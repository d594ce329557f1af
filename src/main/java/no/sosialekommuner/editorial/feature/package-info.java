/** Featured contributions: chosen by editors for the first page, a topic or the top ten, until a day. */
@NullMarked
package no.sosialekommuner.editorial.feature;

import org.jspecify.annotations.NullMarked;
