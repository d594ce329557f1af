@NullMarked
package no.sosialekommuner.notification.live;

import org.jspecify.annotations.NullMarked;
