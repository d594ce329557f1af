/** Pages that bring the modules together: home, lists, tag, municipality and member pages, feeds. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "member",
            "organisation",
            "space",
            "taxonomy",
            "contribution",
            "correspondence",
            "expert",
            "editorial",
            "notification",
            "search"
        })
@NullMarked
package no.sosialekommuner.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
