/** The connection to PostgreSQL: the embedded server by default, an own one by configuration. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.sosialekommuner.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
