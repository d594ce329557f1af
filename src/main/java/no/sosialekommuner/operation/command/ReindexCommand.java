package no.sosialekommuner.operation.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./sk reindex}: says the truth about an index that needs no rebuilding. */
@Command(name = "reindex", description = "rebuilds the search index (which PostgreSQL keeps up to date by itself)")
public final class ReindexCommand implements Callable<Integer> {

    @Mixin
    private final Help help = new Help();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", defaultValue = "./data", description = "data folder (default ${DEFAULT-VALUE})")
    private Path data = Path.of("./data");

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println("Nothing to do: the search index is PostgreSQL's own and changes in the same transaction"
                        + " as the texts.");
        return 0;
    }
}
