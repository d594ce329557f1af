package no.sosialekommuner.operation.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that works on the data of a community, beside a server or without one. Only the parts that it asks for are
 * made, so that it starts quickly; logs go to the error stream, so that the answer stands alone on the other.
 */
abstract class DataCommand implements Callable<Integer> {

    private final Class<?> application;

    @Mixin
    private final Help help = new Help();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", defaultValue = "./data", description = "data folder (default ${DEFAULT-VALUE})")
    private Path data = Path.of("./data");

    DataCommand(Class<?> application) {
        this.application = application;
    }

    /** @throws Refused when it cannot be done */
    abstract void run(BeanFactory parts, PrintWriter answer);

    /** Whether a folder that does not exist is a mistake, not a community that begins here. */
    boolean needsCommunity() {
        return true;
    }

    /** Says what is wrong with the arguments before anything is started. */
    void check(CommandSpec arguments) {}

    @Override
    public final Integer call() {
        check(spec);
        requireFolder();
        PrintWriter answer = spec.commandLine().getOut();
        PrintStream standard = System.out;
        System.setOut(System.err);
        try (ConfigurableApplicationContext community = open()) {
            run(community, answer);
            answer.flush();
        } finally {
            System.setOut(standard);
        }
        return 0;
    }

    private void requireFolder() {
        boolean own = !System.getenv().getOrDefault("SK_DB_URL", "").isEmpty();
        if (needsCommunity() && !own && !Files.isDirectory(data.resolve("postgres"))) {
            throw new Refused("there is no community in " + data + "; name its folder by --data");
        }
    }

    private ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(Map.of("sk.data", data.toAbsolutePath().toString()))
                .run();
    }
}
