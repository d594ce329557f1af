/** Input on a text: asked for from some, scored by criteria, commented on in places, and told what came of it. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "text",
            "member",
            "organisation",
            "space",
            "contribution",
            "contribution :: passage"
        })
@NullMarked
package no.sosialekommuner.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
