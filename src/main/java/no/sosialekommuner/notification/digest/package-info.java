/** The letter that gathers what is worth knowing, on working mornings or once a week, and that knows when to stop. */
@NullMarked
package no.sosialekommuner.notification.digest;

import org.jspecify.annotations.NullMarked;
