/** Who is told of what, and why: found out once for each event, in one statement for all who are told. */
@NullMarked
package no.sosialekommuner.notification.spread;

import org.jspecify.annotations.NullMarked;
