/** What members follow, how much of it they want to hear, and what they need not be told. */
@NullMarked
package no.sosialekommuner.notification.following;

import org.jspecify.annotations.NullMarked;
