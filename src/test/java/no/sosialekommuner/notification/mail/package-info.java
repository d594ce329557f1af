@NullMarked
package no.sosialekommuner.notification.mail;

import org.jspecify.annotations.NullMarked;
