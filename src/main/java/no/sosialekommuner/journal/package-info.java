/** What has changed, noted by the database itself in the changing transaction, for those who keep something made from it. */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package no.sosialekommuner.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
