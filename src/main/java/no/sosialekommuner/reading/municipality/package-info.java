/** The municipalities and other bodies as pages: the list, and for each who is here and what they have shared. */
@NullMarked
package no.sosialekommuner.reading.municipality;

import org.jspecify.annotations.NullMarked;
