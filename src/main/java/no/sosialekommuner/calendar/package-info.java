/** Which days are days of work in Norway: the one place that knows holidays. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.sosialekommuner.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
