@NullMarked
package no.sosialekommuner.reading.space;

import org.jspecify.annotations.NullMarked;
