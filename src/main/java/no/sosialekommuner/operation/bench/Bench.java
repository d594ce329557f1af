package no.sosialekommuner.operation.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.sosialekommuner.integration.Scope;
import no.sosialekommuner.integration.Tokens;
import no.sosialekommuner.member.MemberIntake;
import no.sosialekommuner.operation.demo.SampleCommunity;
import no.sosialekommuner.search.Reindexing;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the data set where it is not there yet, starts a server on it, and measures one thing after the other. */
final class Bench {

    private static final int ASKED_TO_COUNT = 20;
    private static final int WARM_UP_SECONDS = 5;
    private static final int WARM_UPS = 24;
    private static final double STILL_RISING = 1.03;

    private static final Budget TOPIC_PAGE = new Budget(2_300, 16);
    private static final Budget TOPIC_BY_API = new Budget(4_000, 16);
    private static final Budget SEARCH = new Budget(1_000, 16);
    private static final Budget REPLY = new Budget(1_000, 8);

    /** Who writes is another than who reads: one who has replied to everything has a home page like nobody's. */
    private static final String READER = "anna";

    /** Of those that the generator gives to most. */
    private static final String TOPIC = "/emner/strategi";

    private static final YearMonth LAST_MONTH = YearMonth.now().minusMonths(1);

    private static final String TOLD = "being told";

    private static final String WRITER = "bench-1@bench.example";

    private final Class<?> application;
    private final Path data;
    private final DataSet size;
    private final Wrk wrk;
    private final String only;
    private final PrintWriter progress;

    /** @param only what the names of the lines hold that are measured; empty for all of them */
    Bench(Class<?> application, Path data, DataSet size, Wrk wrk, String only, PrintWriter progress) {
        this.application = application;
        this.data = data;
        this.size = size;
        this.wrk = wrk;
        this.only = only;
        this.progress = progress;
    }

    void run(PrintWriter answer) throws IOException, InterruptedException {
        long topic = dataSet();
        try (ServerProcess server = new ServerProcess(application, data)) {
            say("started in " + server.awaitHealth().toMillis() + " ms");
            try (ConfigurableApplicationContext beside = open()) {
                measure(server, beside, topic, answer);
            }
        }
    }

    private long dataSet() throws IOException {
        Path made = data.resolve("bench.made");
        if (!Files.exists(made)) {
            Files.createDirectories(data);
            say("generating " + size.name() + " (contributions-replies-members) ...");
            long begin = System.nanoTime();
            try (ConfigurableApplicationContext context = open()) {
                Files.writeString(made, Long.toString(new Settling(context).settle(size)));
            }
            say("generated in " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
            index();
        }
        return Long.parseLong(Files.readString(made).strip());
    }

    /** The generator writes past everything that the index follows. */
    private void index() throws IOException {
        say("building the search index ...");
        long begin = System.nanoTime();
        try (ConfigurableApplicationContext context = open()) {
            context.getBean(Reindexing.class).here(_ -> {});
        }
        say("search index built in " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
    }

    /** Of the search index on disk. */
    private long megabytesOfIndex() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("search"))) {
            return files.map(Path::toFile).mapToLong(File::length).sum() / 1_000_000;
        }
    }

    private void measure(ServerProcess server, ConfigurableApplicationContext beside, long topic, PrintWriter answer)
            throws IOException, InterruptedException {
        Caller caller = new Caller(server.site());
        Statements statements = new Statements(beside.getBean(JdbcClient.class));
        Table table = new Table(size, wrk, yardstick());
        for (Target target : targets(caller, beside, topic)) {
            if (target.name().contains(only)) {
                say("measuring " + target.name() + " ...");
                table.add(measured(target, caller, statements, server));
            }
        }
        table.print(answer, server.memory());
        answer.println("search index: " + megabytesOfIndex() + " MB");
        if (TOLD.contains(only)) {
            say("measuring " + TOLD + " ...");
            Telling telling =
                    new Telling(server, caller, statements, beside, bearer(beside, READER + "@demo.example"), progress);
            table.print(answer, telling.measure());
        }
    }

    /** Requests a second of nginx on this machine, or nothing where it is not installed. */
    private double yardstick() throws IOException, InterruptedException {
        Optional<Yardstick> nginx = Yardstick.start(data);
        if (nginx.isEmpty()) {
            say("without nginx the budgets cannot be held against this machine");
            return 0;
        }
        try (Yardstick yardstick = nginx.get()) {
            return wrk.run(Yardstick.FILE, yardstick.site()).perSecond();
        }
    }

    private Line measured(Target target, Caller caller, Statements statements, ServerProcess server)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = caller.ask(target, false);
        if (plain.statusCode() >= 300) {
            return Line.missing(target, plain.statusCode());
        }
        HttpResponse<byte[]> compressed = caller.ask(target, true);
        Budget budget = target.budget();
        Wrk load = budget == null ? wrk : wrk.withConnections(budget.connections());
        warmUp(load.forSeconds(WARM_UP_SECONDS), target, server);
        statements.begin();
        for (int at = 0; at < ASKED_TO_COUNT; at++) {
            caller.ask(target, true);
        }
        double each = statements.end() / (double) ASKED_TO_COUNT;
        Wrk.Result full = load.run(target, server.site());
        Wrk.Result half = target.writes() ? null : load.runAtHalf(full, target, server.site());
        return new Line(target, full, half, each, plain.body().length, compressed.body().length, 200);
    }

    /** Until it grows no faster: what runs often is compiled while it runs, on the processors that are measured. */
    private static void warmUp(Wrk load, Target target, ServerProcess server) throws IOException, InterruptedException {
        double best = 0;
        int steady = 0;
        for (int at = 0; at < WARM_UPS && steady < 3; at++) {
            double now = load.run(target, server.site()).perSecond();
            steady = now < best * STILL_RISING ? steady + 1 : 0;
            best = Math.max(best, now);
        }
    }

    private List<Target> targets(Caller caller, ConfigurableApplicationContext beside, long topic)
            throws IOException, InterruptedException {
        Map<String, String> member = Map.of("Cookie", caller.signIn(READER));
        Map<String, String> reads = bearer(beside, READER + "@demo.example");
        List<Target> targets = new ArrayList<>();
        caller.styleSheet()
                .ifPresent(
                        style -> targets.add(Target.get(Table.STATIC_FILE, style, Map.of("Accept-Encoding", "gzip"))));
        targets.add(Target.get("home", "/", member));
        targets.add(Target.get("list of questions", "/sporsmal", member));
        targets.add(Target.get("most read of a topic, month", TOPIC + "?sort=read&period=month", member));
        targets.add(Target.get("most useful of a topic", TOPIC + "?sort=useful", member));
        targets.add(Target.get("most discussed, year", "/forum?sort=discussed&period=year", member));
        targets.add(Target.get("blog of a month", "/blogg?maaned=" + LAST_MONTH, member));
        targets.add(Target.get("feed of a topic", TOPIC + "/feed.atom?sort=read", member));
        targets.add(Target.get("topic page", caller.settled("/bidrag/" + topic), member)
                .within(TOPIC_PAGE));
        targets.add(Target.get("topic by API", "/api/v1/contributions/" + topic, reads)
                .within(TOPIC_BY_API));
        targets.add(Target.get("list by API", "/api/v1/contributions?limit=20", reads));
        targets.add(Target.get("search by API, one word", "/api/v1/search?q=kommentarfelt", reads)
                .within(SEARCH));
        targets.add(Target.get(
                        "search by API, any words",
                        "/api/v1/search?q={choice}",
                        reads,
                        new SearchWords(beside.getBean(SampleCommunity.class).texts()).questions())
                .within(SEARCH));
        targets.add(Target.post(
                        "write a reply",
                        "/api/v1/contributions/{id}/replies",
                        bearer(beside, WRITER),
                        "{\"body\":\"Takk, dette har vi også lurt på. Vi gjør det samme hos oss.\"}",
                        topic + 1,
                        Math.max(1, size.contributions() - 1))
                .within(REPLY));
        return targets;
    }

    private static Map<String, String> bearer(ConfigurableApplicationContext beside, String email) {
        String token = beside.getBean(MemberIntake.class)
                .findActive(email)
                .map(member -> beside.getBean(Tokens.class).make(member, "./sk bench", Scope.WRITE))
                .orElseThrow();
        return Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(Map.of("sk.data", data.toString(), "sk.site.demo", true, "sk.db.connections", 2))
                .run();
    }

    private void say(String what) {
        progress.println(what);
        progress.flush();
    }
}
