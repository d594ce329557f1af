/** Messages to browsers on the devices that a member has allowed it (Web Push, RFC 8030). */
@NullMarked
package no.sosialekommuner.notification.push;

import org.jspecify.annotations.NullMarked;
