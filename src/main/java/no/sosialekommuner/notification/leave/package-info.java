/** The way out that every letter names: one click in the mail program, a button in the browser. */
@NullMarked
package no.sosialekommuner.notification.leave;

import org.jspecify.annotations.NullMarked;
