package no.sosialekommuner.operation.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.sosialekommuner.operation.command.Help;
import no.sosialekommuner.operation.command.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./sk bench}. */
@Command(
        name = "bench",
        description = "generates a data set, serves it from a process of its own, loads it with wrk, prints a table")
public final class BenchCommand implements Callable<Integer> {

    private final Class<?> application;

    @Mixin
    private final Help help = new Help();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--contributions", defaultValue = "1000", description = "how many (default ${DEFAULT-VALUE})")
    private int contributions;

    @Option(names = "--replies", defaultValue = "10000", description = "how many (default ${DEFAULT-VALUE})")
    private int replies;

    @Option(names = "--members", defaultValue = "500", description = "how many (default ${DEFAULT-VALUE})")
    private int members;

    @Option(names = "--seconds", defaultValue = "10", description = "of load for each line (default ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--connections", defaultValue = "16", description = "at once (default ${DEFAULT-VALUE})")
    private int connections;

    @Option(names = "--only", defaultValue = "", description = "measures the lines alone whose names hold this")
    private String only = "";

    @Option(
            names = "--data",
            description = "data folder (default target/bench/<sizes>); one that holds a data set is used again")
    private @Nullable Path data;

    public BenchCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (contributions < 1 || replies < DataSet.STEADY_REPLIES || members < 1 || seconds < 1 || connections < 1) {
            throw new ParameterException(
                    spec.commandLine(), "sizes are 1 or more, replies " + DataSet.STEADY_REPLIES + " or more");
        }
        if (!Wrk.isInstalled()) {
            throw new Refused("the load program wrk is missing: install it, for example with 'apt-get install wrk'");
        }
        DataSet size = new DataSet(contributions, replies, members);
        PrintWriter answer = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        Path folder = data == null ? Path.of("target", "bench", size.name()) : data;
        new Bench(application, folder.toAbsolutePath(), size, new Wrk(seconds, connections), only, progress)
                .run(answer);
        return 0;
    }
}
