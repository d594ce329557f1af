@NullMarked
package no.sosialekommuner.reading.list;

import org.jspecify.annotations.NullMarked;
