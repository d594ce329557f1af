/** Pictures and attachments: taken in, checked by their bytes, stored and served safely. */
@ApplicationModule(allowedDependencies = {"web", "database", "text"})
@NullMarked
package no.sosialekommuner.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
