/** By which channels a member wants to hear for each reason, and when to be left alone. */
@NullMarked
package no.sosialekommuner.notification.preference;

import org.jspecify.annotations.NullMarked;
