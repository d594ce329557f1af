/** Outgoing mail: stored with what caused it, sent over SMTP, or shown where there is no mail server; and who gets none any longer. */
@ApplicationModule(allowedDependencies = {"web", "database"})
@NullMarked
package no.sosialekommuner.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
