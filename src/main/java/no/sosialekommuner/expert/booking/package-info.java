/** Office hours: experts open times, members book them, and both have it in their calendars. */
@NullMarked
package no.sosialekommuner.expert.booking;

import org.jspecify.annotations.NullMarked;
