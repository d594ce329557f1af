@NullMarked
package no.sosialekommuner.notification.preference;

import org.jspecify.annotations.NullMarked;
