@NullMarked
package no.sosialekommuner.notification.digest;

import org.jspecify.annotations.NullMarked;
