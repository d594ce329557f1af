@NullMarked
package no.sosialekommuner.notification.push;

import org.jspecify.annotations.NullMarked;
