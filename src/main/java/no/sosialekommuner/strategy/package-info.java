/** Plans, as a strategy for social media: colleagues write them together, led by a guide, chapter by chapter. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "calendar",
            "text",
            "member",
            "organisation",
            "space",
            "taxonomy",
            "contribution",
            "contribution :: submission",
            "document",
            "guide"
        })
@NullMarked
package no.sosialekommuner.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
