/** Notices as mail: what a letter says, how it is threaded, and how one is rid of it. */
@NullMarked
package no.sosialekommuner.notification.mail;

import org.jspecify.annotations.NullMarked;
