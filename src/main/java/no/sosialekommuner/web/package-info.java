/** The shell around every page: layout, views, texts, error pages, security headers. It knows no module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.sosialekommuner.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
