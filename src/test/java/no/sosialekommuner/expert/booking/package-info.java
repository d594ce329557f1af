/** Office hours in the words of experts and of those who book. */
@NullMarked
package no.sosialekommuner.expert.booking;

import org.jspecify.annotations.NullMarked;
