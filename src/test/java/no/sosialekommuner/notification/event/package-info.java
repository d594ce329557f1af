@NullMarked
package no.sosialekommuner.notification.event;

import org.jspecify.annotations.NullMarked;
