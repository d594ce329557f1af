@NullMarked
package no.sosialekommuner.reading.feed;

import org.jspecify.annotations.NullMarked;
