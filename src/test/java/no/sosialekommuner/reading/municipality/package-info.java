@NullMarked
package no.sosialekommuner.reading.municipality;

import org.jspecify.annotations.NullMarked;
