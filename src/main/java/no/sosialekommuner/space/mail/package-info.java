/** How much mail tells of what is new in the spaces that nobody owns. */
@NullMarked
package no.sosialekommuner.space.mail;

import org.jspecify.annotations.NullMarked;
