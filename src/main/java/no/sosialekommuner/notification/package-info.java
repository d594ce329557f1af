/** Being told: the right person hears in time, and nobody is nagged. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "mail",
            "correspondence",
            "text",
            "member",
            "organisation",
            "space",
            "taxonomy",
            "contribution",
            "contribution :: propose",
            "editorial",
            "strategy",
            "freshness",
            "feedback",
            "search"
        })
@NullMarked
package no.sosialekommuner.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
