/** Search in what is shared: contributions, topics, members and municipalities. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "member",
            "organisation",
            "space",
            "taxonomy",
            "contribution",
            "text",
            "journal"
        })
@NullMarked
package no.sosialekommuner.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
