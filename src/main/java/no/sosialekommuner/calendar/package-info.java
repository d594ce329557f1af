/** Which day it is in Norway, and which days are days of work: the one place that knows holidays. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.sosialekommuner.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
