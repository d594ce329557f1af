/** Guides for making plans, what the laws mean for a municipality's channels, and answers that lean on that. */
@ApplicationModule(allowedDependencies = {"web", "database", "calendar", "text", "member", "taxonomy", "editorial"})
@NullMarked
package no.sosialekommuner.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
