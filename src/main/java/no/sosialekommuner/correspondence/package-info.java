/** Answers by mail: what members write in reply to our mail, or to a space's address, comes in as replies and questions. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "mail",
            "member",
            "space",
            "contribution",
            "contribution :: submission",
            "text"
        })
@NullMarked
package no.sosialekommuner.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
