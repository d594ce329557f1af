/** Markdown in, safe HTML out: the only way text becomes markup. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.sosialekommuner.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
