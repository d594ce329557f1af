/** Being told: the right person hears in time, and nobody is nagged. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "calendar",
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
            "expert",
            "search"
        })
@NullMarked
package no.sosialekommuner.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
