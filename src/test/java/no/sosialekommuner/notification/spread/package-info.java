@NullMarked
package no.sosialekommuner.notification.spread;

import org.jspecify.annotations.NullMarked;
