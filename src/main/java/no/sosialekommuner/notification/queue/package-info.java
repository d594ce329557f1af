/** The outgoing mail, seen and paused by administrators. */
@NullMarked
package no.sosialekommuner.notification.queue;

import org.jspecify.annotations.NullMarked;
