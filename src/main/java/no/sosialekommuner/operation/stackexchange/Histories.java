package no.sosialekommuner.operation.stackexchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.IncomingRevision;
import no.sosialekommuner.contribution.Intake;
import no.sosialekommuner.member.MemberId;

/** PostHistory.xml: the versions that questions and answers had. */
final class Histories {

    private static final int STORED_AT_ONCE = 200;
    /** Kinds 1 to 9 are titles, texts and tags: first, edited, rolled back. The others tell of closings and the like. */
    private static final int LAST_KIND_OF_TEXT = 9;

    private final Intake intake;
    private final Authors authors;
    private final Names names;
    private final Tally tally;

    Histories(Intake intake, Authors authors, Names names, Tally tally) {
        this.intake = intake;
        this.authors = authors;
        this.names = names;
        this.tally = tally;
    }

    void read(DumpFile file, DumpFile posts) {
        try (Buckets buckets = new Buckets(Files.size(file.path()) + Files.size(posts.path()))) {
            posts.readAgain(row -> deal(row, buckets), tally);
            file.read(
                    row -> {
                        if (row.number("PostHistoryTypeId") <= LAST_KIND_OF_TEXT) {
                            row.time("CreationDate");
                            buckets.add(row.number("PostId"), row);
                        } else {
                            tally.leftOut("other history");
                        }
                    },
                    tally);
            for (int bucket = 0; bucket < buckets.count(); bucket++) {
                take(buckets.rows(bucket), file.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a post was told when it was taken in. */
    private static void deal(Row post, Buckets buckets) {
        try {
            if (PostType.of(post) != PostType.OTHER) {
                buckets.add(post.number("Id"), post);
            }
        } catch (BrokenRow e) {
            // It has no history here.
        }
    }

    private void take(List<Row> rows, String file) {
        Map<Long, History> histories = new LinkedHashMap<>();
        for (Row row : rows) {
            try {
                if (row.find("PostTypeId").isPresent()) {
                    histories
                            .computeIfAbsent(row.number("Id"), _ -> new History())
                            .present(row);
                } else {
                    histories
                            .computeIfAbsent(row.number("PostId"), _ -> new History())
                            .add(row);
                }
            } catch (BrokenRow e) {
                if (row.find("PostTypeId").isEmpty()) {
                    tally.broken(file, row.line(), e.reason());
                }
            }
        }
        List<Long> posts = new ArrayList<>(histories.keySet());
        for (int at = 0; at < posts.size(); at += STORED_AT_ONCE) {
            Map<Long, History> some = new LinkedHashMap<>();
            posts.subList(at, Math.min(posts.size(), at + STORED_AT_ONCE))
                    .forEach(post -> some.put(post, histories.getOrDefault(post, new History())));
            store(some);
        }
    }

    private void store(Map<Long, History> histories) {
        Map<Author, MemberId> members = authors.resolve(
                histories.values().stream().flatMap(it -> it.authors().stream()).toList());
        Map<String, List<IncomingRevision>> revisions = new HashMap<>();
        histories.forEach((post, history) -> {
            try {
                List<IncomingRevision> versions = history.revisions(members::get);
                if (versions.size() > 1) {
                    revisions.put(names.post(post), versions);
                }
            } catch (IllegalArgumentException e) {
                tally.leftOut("histories that cannot be stored");
            }
        });
        int given = intake.histories(revisions).size();
        tally.taken("histories", given, revisions.size() - given);
    }
}
