/** Access for other systems: personal access tokens, limits, and the description of the API. */
@ApplicationModule(allowedDependencies = {"web", "database", "member"})
@NullMarked
package no.sosialekommuner.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
