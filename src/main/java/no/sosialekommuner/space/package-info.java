/** Spaces: the one place that decides who reads and who writes. */
@ApplicationModule(allowedDependencies = {"web", "database", "member", "organisation", "text"})
@NullMarked
package no.sosialekommuner.space;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
