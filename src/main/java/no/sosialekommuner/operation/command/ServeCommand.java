package no.sosialekommuner.operation.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./sk serve}. */
@Command(name = "serve", description = "serves the real thing")
public final class ServeCommand extends ServerCommand {

    @Option(names = "--data", defaultValue = "./data", description = "data folder (default ${DEFAULT-VALUE})")
    private Path data = Path.of("./data");

    public ServeCommand(Class<?> application) {
        super(application);
    }

    @Override
    Path data() {
        return data;
    }

    @Override
    boolean demo() {
        return false;
    }
}
