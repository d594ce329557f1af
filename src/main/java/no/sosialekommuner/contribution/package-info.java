/** The core: contributions are written, read, replied to, reacted on and revised. */
@ApplicationModule(
        allowedDependencies = {"web", "database", "member", "organisation", "space", "taxonomy", "text", "file"})
@NullMarked
package no.sosialekommuner.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
