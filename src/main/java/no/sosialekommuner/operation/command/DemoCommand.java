package no.sosialekommuner.operation.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./sk demo}. Its folder is another than that of {@code serve}: sample members never meet real ones. */
@Command(name = "demo", description = "serves a sample community")
public final class DemoCommand extends ServerCommand {

    @Option(names = "--data", defaultValue = "./demo-data", description = "data folder (default ${DEFAULT-VALUE})")
    private Path data = Path.of("./demo-data");

    public DemoCommand(Class<?> application) {
        super(application);
    }

    @Override
    Path data() {
        return data;
    }

    @Override
    boolean demo() {
        return true;
    }
}
