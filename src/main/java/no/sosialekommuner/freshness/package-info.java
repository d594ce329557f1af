/** Still right? What is written gets a date on which somebody looks at it again, and what may be out of date says so. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "text",
            "member",
            "space",
            "taxonomy",
            "contribution",
            "editorial",
            "guide"
        })
@NullMarked
package no.sosialekommuner.freshness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
