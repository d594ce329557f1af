@NullMarked
package no.sosialekommuner.notification;

import org.jspecify.annotations.NullMarked;
