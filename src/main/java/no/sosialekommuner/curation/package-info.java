/** Where editors tend the taxonomy: facets and tags, what members propose, many contributions at once, exchange, the log. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "member",
            "space",
            "taxonomy",
            "taxonomy :: edit",
            "taxonomy :: exchange",
            "contribution",
            "contribution :: retag",
            "contribution :: propose"
        })
@NullMarked
package no.sosialekommuner.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
