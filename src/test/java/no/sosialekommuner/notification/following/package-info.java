@NullMarked
package no.sosialekommuner.notification.following;

import org.jspecify.annotations.NullMarked;
