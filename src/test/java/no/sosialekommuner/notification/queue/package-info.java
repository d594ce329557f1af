@NullMarked
package no.sosialekommuner.notification.queue;

import org.jspecify.annotations.NullMarked;
