package no.sosialekommuner;

import no.sosialekommuner.operation.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The one deployable. The command line decides what is started: see {@code ./sk --help}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(sharedModules = {"web", "database"})
public class SosialeKommuner {

    public static void main(String... arguments) {
        int status = Launcher.run(SosialeKommuner.class, arguments);
        if (status != Launcher.STILL_SERVING) {
            System.exit(status);
        }
    }
}
