/** What editors make of the place: questions often asked, themes of the week, landing pages, what is featured. */
@ApplicationModule(allowedDependencies = {"web", "database", "member", "space", "taxonomy", "contribution", "text"})
@NullMarked
package no.sosialekommuner.editorial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
