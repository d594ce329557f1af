@NullMarked
package no.sosialekommuner.reading.home;

import org.jspecify.annotations.NullMarked;
