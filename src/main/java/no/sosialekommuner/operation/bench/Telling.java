package no.sosialekommuner.operation.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sosialekommuner.mail.MailQueue;
import no.sosialekommuner.operation.command.Refused;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A question is asked that everybody follows: when has the last one a notice, when does the last open page show it, and when
 * does the last letter lie ready to be sent? Then everybody's weekly letter. Letters are not carried out meanwhile, so that
 * making them is measured and not the way they go.
 */
final class Telling {

    private static final String TOPIC = "strategi";
    private static final int MOST_PAGES = 1_000;

    /** So many have a page before their eyes; all others are sent a letter. */
    private static final int ONE_IN = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Pattern NUMBER = Pattern.compile("/contributions/(\\d+)");

    private final ServerProcess server;
    private final Caller caller;
    private final Statements statements;
    private final JdbcClient db;
    private final MailQueue mail;
    private final Map<String, String> asker;
    private final PrintWriter progress;
    private long megabytes;

    /** @param asker who asks: the headers of a request by API */
    Telling(
            ServerProcess server,
            Caller caller,
            Statements statements,
            BeanFactory beside,
            Map<String, String> asker,
            PrintWriter progress) {
        this.server = server;
        this.caller = caller;
        this.statements = statements;
        this.db = beside.getBean(JdbcClient.class);
        this.mail = beside.getBean(MailQueue.class);
        this.asker = asker;
        this.progress = progress;
    }

    List<Told> measure() throws IOException, InterruptedException {
        mail.pause("./sk bench");
        run("followers", Map.of("topic", TOPIC));
        try {
            List<Told> all = new ArrayList<>();
            try (OpenPages pages = new OpenPages(server.site())) {
                all.addAll(question(pages));
            }
            all.add(digests());
            return all;
        } finally {
            run("nobody", Map.of());
            mail.resume();
        }
    }

    private List<Told> question(OpenPages pages) throws IOException, InterruptedException {
        long members = number("members", Map.of());
        int looking = (int) Math.min(MOST_PAGES, members / ONE_IN);
        progress.println("opening " + looking + " pages ...");
        progress.flush();
        for (int at = 1; at <= looking; at++) {
            pages.open("bench-" + at);
        }
        await(() -> looking - pages.ready());
        ask("Den første varmer opp");
        long last = number("last_letter", Map.of());
        await(() -> number("waiting", Map.of()) + members - looking - letters(0, last, members - looking));
        return told(pages, members, looking);
    }

    /** With everything warm: the second question. */
    private List<Told> told(OpenPages pages, long members, int looking) throws IOException, InterruptedException {
        String title = "Måling " + System.currentTimeMillis();
        long last = number("last_letter", Map.of());
        pages.await(title);
        megabytes = server.memory().own();
        statements.begin();
        long begin = System.nanoTime();
        long question = ask(title);
        await(() -> members - number("rows", Map.of("question", question)));
        Duration rows = since(begin);
        long forRows = statements.soFar();
        await(() -> looking - pages.told());
        Duration live = since(begin);
        long forLive = statements.soFar();
        await(() -> members - looking - number("letters", Map.of("last", last)));
        Duration letters = since(begin);
        long forLetters = statements.end();
        run("bare", Map.of());
        Duration bareRows = timed("bare_rows", Map.of("question", question));
        Duration bareLetters = timed("bare_letters", Map.of("last", last));
        run("bare_gone", Map.of());
        return List.of(
                new Told("a question that all follow: notices", members, rows, bareRows, forRows, megabytes),
                new Told("the same: open pages that show it", looking, live, Duration.ZERO, forLive, megabytes),
                new Told("the same: letters at once", members - looking, letters, bareLetters, forLetters, megabytes));
    }

    private Told digests() throws InterruptedException {
        long members = number("members", Map.of());
        long last = number("last_letter", Map.of());
        megabytes = 0;
        statements.begin();
        long begin = System.nanoTime();
        run("digests", Map.of());
        await(() -> number("digests_due", Map.of()));
        Duration time = since(begin);
        long count = statements.end();
        run("bare", Map.of());
        Duration bare = timed("bare_letters", Map.of("last", last));
        run("bare_gone", Map.of());
        progress.println(number("letters", Map.of("last", last)) + " digests were written");
        return new Told("weekly letters", members, time, bare, count, megabytes);
    }

    /** No letters are awaited where nobody gets one. */
    private long letters(long before, long last, long awaited) {
        return Math.min(awaited, number("letters", Map.of("last", last)) - before);
    }

    private long ask(String title) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = caller.ask(
                Target.post("question", "/api/v1/contributions", asker, """
                                {"kind": "QUESTION", "title": "%s", "tags": ["%s"],
                                 "body": "Hva gjør dere når kommentarfeltet går over styr? Vi trenger **gode råd**."}
                                """.formatted(title, TOPIC), 0, 1), false);
        Matcher number = NUMBER.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!number.find()) {
            throw new Refused("the question was answered with " + answer.statusCode());
        }
        return Long.parseLong(number.group(1));
    }

    /** Until nothing is missing any longer. */
    private void await(LongSupplier missing) throws InterruptedException {
        long begin = System.nanoTime();
        while (missing.getAsLong() > 0) {
            if (since(begin).compareTo(PATIENCE) > 0) {
                throw new Refused("not everybody was told within " + PATIENCE.toMinutes() + " minutes");
            }
            remember();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void remember() {
        try {
            megabytes = Math.max(megabytes, server.memory().own());
        } catch (IOException e) {
            throw new Refused("the server has gone: " + e.getMessage());
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private Duration timed(String name, Map<String, ?> values) {
        long begin = System.nanoTime();
        run(name, values);
        return since(begin);
    }

    private void run(String name, Map<String, ?> values) {
        db.sql(CopyRows.statement("told_" + name)).params(values).update();
    }

    private long number(String name, Map<String, ?> values) {
        return db.sql(CopyRows.statement("told_" + name))
                .params(values)
                .query(Long.class)
                .single();
    }
}
