/** The register of municipalities and other bodies that members work for. */
@ApplicationModule(allowedDependencies = {"web", "database"})
@NullMarked
package no.sosialekommuner.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
