/** Experts who answer in time: panels with hours and a promise, a clock that counts working time, a desk, and figures. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "calendar",
            "mail",
            "text",
            "member",
            "organisation",
            "space",
            "taxonomy",
            "contribution",
            "contribution :: submission",
            "editorial",
            "search"
        })
@NullMarked
package no.sosialekommuner.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
