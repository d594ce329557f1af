@NullMarked
package no.sosialekommuner.notification.urgent;

import org.jspecify.annotations.NullMarked;
