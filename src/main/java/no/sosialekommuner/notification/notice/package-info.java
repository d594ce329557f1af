/** What members are told: the list, the number, and that it is read. */
@NullMarked
package no.sosialekommuner.notification.notice;

import org.jspecify.annotations.NullMarked;
