package no.sosialekommuner.operation.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.integration.Scope;
import no.sosialekommuner.integration.Tokens;
import no.sosialekommuner.member.MemberIntake;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the data set where it is not there yet, starts a server on it, and measures one thing after the other. */
final class Bench {

    private static final int ASKED_TO_COUNT = 20;
    private static final int WARM_UP_SECONDS = 10;

    private final Class<?> application;
    private final Path data;
    private final DataSet size;
    private final Wrk wrk;
    private final PrintWriter progress;

    Bench(Class<?> application, Path data, DataSet size, Wrk wrk, PrintWriter progress) {
        this.application = application;
        this.data = data;
        this.size = size;
        this.wrk = wrk;
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
        }
        return Long.parseLong(Files.readString(made).strip());
    }

    private void measure(ServerProcess server, ConfigurableApplicationContext beside, long topic, PrintWriter answer)
            throws IOException, InterruptedException {
        Caller caller = new Caller(server.site());
        Statements statements = new Statements(beside.getBean(JdbcClient.class));
        Table table = new Table(size, wrk);
        for (Target target : targets(caller, token(beside), topic)) {
            say("measuring " + target.name() + " ...");
            table.add(measured(target, caller, statements, server));
        }
        table.print(answer, server.megabytes());
    }

    private Line measured(Target target, Caller caller, Statements statements, ServerProcess server)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = caller.ask(target, false);
        if (plain.statusCode() >= 300) {
            return Line.missing(target.name(), plain.statusCode());
        }
        HttpResponse<byte[]> compressed = caller.ask(target, true);
        new Wrk(WARM_UP_SECONDS, wrk.connections()).run(target, server.site());
        statements.begin();
        for (int at = 0; at < ASKED_TO_COUNT; at++) {
            caller.ask(target, true);
        }
        double each = statements.end() / (double) ASKED_TO_COUNT;
        return new Line(
                target.name(),
                wrk.run(target, server.site()),
                each,
                plain.body().length,
                compressed.body().length,
                200);
    }

    private List<Target> targets(Caller caller, String token, long topic) throws IOException, InterruptedException {
        Map<String, String> member = Map.of("Cookie", caller.signIn("anna"));
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
        List<Target> targets = new ArrayList<>();
        caller.styleSheet().ifPresent(style -> targets.add(Target.get(Table.YARDSTICK, style, Map.of())));
        targets.add(Target.get("home", "/", member));
        targets.add(Target.get("list of questions", "/sporsmal", member));
        targets.add(Target.get("topic page", caller.settled("/bidrag/" + topic), member));
        targets.add(Target.get("topic by API", "/api/v1/contributions/" + topic, bearer));
        targets.add(Target.get("list by API", "/api/v1/contributions?limit=20", bearer));
        targets.add(Target.get("search by API", "/api/v1/search?q=kommentarfelt", bearer));
        targets.add(new Target(
                "write a reply",
                "/api/v1/contributions/{id}/replies",
                bearer,
                "{\"body\":\"Takk, dette har vi også lurt på. Vi gjør det samme hos oss.\"}",
                topic + 1,
                Math.max(1, size.contributions() - 1)));
        return targets;
    }

    private static String token(ConfigurableApplicationContext beside) {
        return beside.getBean(MemberIntake.class)
                .findActive("anna@demo.example")
                .map(anna -> beside.getBean(Tokens.class).make(anna, "./sk bench", Scope.WRITE))
                .orElseThrow();
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
