/** Running the place: the command line, imports, the sample community and the load bench. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "file",
            "mail",
            "organisation",
            "taxonomy",
            "taxonomy :: edit",
            "member",
            "space",
            "contribution",
            "contribution :: propose",
            "contribution :: passage",
            "correspondence",
            "editorial",
            "freshness",
            "expert",
            "feedback",
            "agreement",
            "guide",
            "strategy",
            "notification",
            "reading",
            "search",
            "search :: language",
            "integration",
            "text"
        })
@NullMarked
package no.sosialekommuner.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
