/** What has happened, noted in the transaction in which it did. */
@NullMarked
package no.sosialekommuner.notification.event;

import org.jspecify.annotations.NullMarked;
