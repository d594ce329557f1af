/** Facets and tags: the words by which contributions and members are found. */
@ApplicationModule(allowedDependencies = {"web", "database"})
@NullMarked
package no.sosialekommuner.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
