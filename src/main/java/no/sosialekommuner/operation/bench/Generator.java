package no.sosialekommuner.operation.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.sosialekommuner.text.Markdown;

/** Writes a data set into a community that has its sample members, by COPY and past all modules: only the bench does that. */
final class Generator {

    private static final String[] KINDS = {"QUESTION", "QUESTION", "QUESTION", "DISCUSSION", "ARTICLE"};
    private static final int READERS = 30;
    private static final int LIKES = 8;

    private final Connection connection;
    private final DataSet size;
    private final Prose prose;
    private final Instant now = Instant.now();
    private final Random random = new Random(42);

    Generator(Connection connection, DataSet size, Prose prose) {
        this.connection = connection;
        this.size = size;
        this.prose = prose;
    }

    /** @return the number of the contribution whose page is always the same size */
    long write() throws SQLException {
        Base base = base();
        int[] replies = size.repliesEach();
        Instant[] published = new Instant[size.contributions()];
        run("before");
        members(base);
        contributions(base, replies, published);
        around(base, published);
        replies(base, replies, published);
        run("after");
        return base.contribution() + 1;
    }

    private void run(String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(CopyRows.statement(name));
        }
    }

    private Base base() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(CopyRows.statement("base"))) {
            rows.next();
            return new Base(
                    rows.getLong(1),
                    rows.getLong(2),
                    rows.getLong(3),
                    rows.getLong(4),
                    List.of((Long[]) rows.getArray(5).getArray()),
                    List.of((Long[]) rows.getArray(6).getArray()));
        }
    }

    private void members(Base base) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "member")) {
            for (int at = 1; at <= size.members(); at++) {
                List<Long> employers = base.organisations();
                rows.add(
                        base.member() + at,
                        "bench-" + at,
                        "bench-" + at + "@bench.example",
                        "Medlem " + at,
                        "Kommunikasjonsrådgiver",
                        employers.get(at % employers.size()),
                        now.minus(Duration.ofDays(400)));
            }
        }
    }

    private void contributions(Base base, int[] replies, Instant[] published) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "contribution")) {
            for (int at = 0; at < size.contributions(); at++) {
                String kind = at == 0 ? "QUESTION" : KINDS[random.nextInt(KINDS.length)];
                Prose.Text text = kind.equals("ARTICLE") ? prose.text(6, 14) : prose.text(2, 5);
                published[at] = now.minusSeconds(3_600 + random.nextInt(380 * 86_400));
                rows.add(
                        base.contribution() + at + 1,
                        kind,
                        base.network(),
                        someMember(base),
                        prose.title(at + 1),
                        text.body(),
                        text.html(),
                        Markdown.VERSION,
                        text.excerpt(),
                        replies[at],
                        published[at],
                        published[at],
                        replies[at] == 0 ? published[at] : lastReply(published[at]),
                        "PUBLISHED");
            }
        }
    }

    private void around(Base base, Instant[] published) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "tagging")) {
            for (int at = 0; at < size.contributions(); at++) {
                for (long tag : some(2, base.tags())) {
                    rows.add(base.contribution() + at + 1, tag, published[at]);
                }
            }
        }
        try (CopyRows rows = new CopyRows(connection, "contribution_like")) {
            for (int at = 0; at < size.contributions(); at++) {
                for (long member : someMembers(base, random.nextInt(LIKES + 1))) {
                    rows.add(base.contribution() + at + 1, member, published[at]);
                }
            }
        }
        try (CopyRows rows = new CopyRows(connection, "visit")) {
            for (int at = 0; at < size.contributions(); at++) {
                for (long member : someMembers(base, random.nextInt(2 * READERS))) {
                    rows.add(base.contribution() + at + 1, member, published[at], published[at]);
                }
            }
        }
    }

    private void replies(Base base, int[] counts, Instant[] published) throws SQLException {
        long id = base.reply();
        try (CopyRows rows = new CopyRows(connection, "reply")) {
            for (int at = 0; at < counts.length; at++) {
                ThreadShape thread = new ThreadShape(counts[at], id, random);
                for (int number = 0; number < counts[at]; number++) {
                    Prose.Text text = prose.text(1, 3);
                    ThreadShape.Place place = thread.next();
                    Instant written = number == counts[at] - 1
                            ? lastReply(published[at])
                            : between(published[at], lastReply(published[at]), number, counts[at]);
                    rows.add(
                            ++id,
                            base.contribution() + at + 1,
                            place.parent(),
                            someMember(base),
                            text.body(),
                            text.html(),
                            Markdown.VERSION,
                            place.depth(),
                            place.path(),
                            written,
                            written);
                }
            }
        }
    }

    private Instant lastReply(Instant published) {
        return published.plus(Duration.between(published, now).dividedBy(10));
    }

    private static Instant between(Instant first, Instant last, int number, int count) {
        return first.plus(
                Duration.between(first, last).multipliedBy(number + 1L).dividedBy(count));
    }

    /** Some write far more than others. */
    private long someMember(Base base) {
        double share = random.nextDouble();
        return base.member() + 1 + (long) (size.members() * share * share * share);
    }

    private Set<Long> someMembers(Base base, int count) {
        Set<Long> members = new LinkedHashSet<>();
        for (int at = 0; at < count; at++) {
            members.add(someMember(base));
        }
        return members;
    }

    private Set<Long> some(int count, List<Long> all) {
        Set<Long> chosen = new LinkedHashSet<>();
        for (int at = 0; at < count; at++) {
            double share = random.nextDouble();
            chosen.add(all.get((int) (all.size() * share * share)));
        }
        return chosen;
    }

    /** The last numbers that are taken, and what the rows refer to. */
    private record Base(
            long member, long contribution, long reply, long network, List<Long> organisations, List<Long> tags) {}
}
