package no.sosialekommuner;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesDependOnlyOnWhatTheySay() {
        ApplicationModules.of(SosialeKommuner.class).verify();
    }
}
