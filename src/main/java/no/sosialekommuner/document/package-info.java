/** Contributions as documents to hand on: an accessible PDF, and Word with real headings, lists and tables. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "member",
            "organisation",
            "text",
            "file",
            "contribution",
            "contribution :: attachment"
        })
@NullMarked
package no.sosialekommuner.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
