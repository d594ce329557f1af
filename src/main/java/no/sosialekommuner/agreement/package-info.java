/** What municipalities have agreed to pay for experts' answers, what they have used, and the invoices for it. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "calendar",
            "text",
            "member",
            "organisation",
            "space",
            "contribution",
            "document",
            "expert"
        })
@NullMarked
package no.sosialekommuner.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
