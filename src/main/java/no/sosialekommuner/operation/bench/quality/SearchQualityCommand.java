package no.sosialekommuner.operation.bench.quality;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import no.sosialekommuner.operation.command.Help;
import no.sosialekommuner.operation.command.Refused;
import no.sosialekommuner.search.language.Norwegian;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./sk bench search}. */
@Command(
        name = "search",
        description =
                "asks questions whose answers are known, and prints how well they are found beside two yardsticks")
public final class SearchQualityCommand implements Callable<Integer> {

    private final Class<?> application;

    @Mixin
    private final Help help = new Help();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            defaultValue = "../shared/data/search-quality",
            description = "folder of passages and questions (default ${DEFAULT-VALUE})")
    private Path data = Path.of("../shared/data/search-quality");

    @Option(
            names = "--set",
            defaultValue = "dev",
            description = "which questions: dev or eval (default ${DEFAULT-VALUE})")
    private String set = "dev";

    @Option(
            names = "--most",
            defaultValue = "100000",
            description = "at most so many questions of each sort (default: all of them)")
    private int most;

    @Option(names = "--database", description = "data folder of the database (default target/bench/search)")
    private Path database = Path.of("target", "bench", "search");

    public SearchQualityCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        QualitySet quality = new QualitySet(data, set);
        List<Passage> passages = quality.passages();
        QualityTable table = new QualityTable(
                quality.slices().stream().map(slice -> slice.atMost(most)).toList());
        say(passages.size() + " passages");
        Path folder = Files.createDirectories(database).toAbsolutePath();
        ProductSearcher.Filled filled;
        try (ConfigurableApplicationContext context = open()) {
            say("filling a community with them ...");
            filled = ProductSearcher.fill(context, passages);
        }
        measure(table, ProductSearcher.of(filled, application, folder));
        measure(table, new PlanSearcher(Norwegian.load(), passages));
        measure(table, new NorwegianAnalyzerSearcher(passages));
        try (ConfigurableApplicationContext context = open();
                Connection connection = context.getBean(DataSource.class).getConnection()) {
            measure(table, new PostgresSearcher(connection, passages));
        } catch (SQLException e) {
            throw new Refused("no connection to the database: " + e.getMessage());
        }
        PrintWriter answer = spec.commandLine().getOut();
        table.print(answer);
        return 0;
    }

    private void measure(QualityTable table, Searcher made) {
        try (Searcher searcher = made) {
            say("asking " + searcher.name() + " ...");
            table.measure(searcher);
        }
    }

    private ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(Map.of("sk.data", database.toAbsolutePath().toString(), "sk.db.connections", 2))
                .run();
    }

    private void say(String what) {
        spec.commandLine().getErr().println(what);
        spec.commandLine().getErr().flush();
    }
}
