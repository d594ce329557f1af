@NullMarked
package no.sosialekommuner.reading.topic;

import org.jspecify.annotations.NullMarked;
