package no.sosialekommuner.operation.stackexchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.IncomingContribution;
import no.sosialekommuner.contribution.Intake;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.text.ForeignHtml;
import no.sosialekommuner.text.PlainText;

/** The questions of Posts.xml, and what in that file is no post at all. */
final class Questions {

    private static final int LONGEST_TITLE = 200;

    private final Intake intake;
    private final Authors authors;
    private final Tags tags;
    private final Names names;
    private final SpaceId space;
    private final Tally tally;

    Questions(Intake intake, Authors authors, Tags tags, Names names, SpaceId space, Tally tally) {
        this.intake = intake;
        this.authors = authors;
        this.tags = tags;
        this.names = names;
        this.space = space;
        this.tally = tally;
    }

    /** @param scores whether the file's own scores are the likes, because there are no votes */
    void read(DumpFile file, boolean scores) {
        Batch<Question> batch =
                new Batch<>(it -> take(it, file.name()), (it, why) -> tally.broken(file.name(), it.line(), why));
        file.read(
                row -> {
                    switch (PostType.of(row)) {
                        case QUESTION -> batch.add(question(row, scores));
                        case ANSWER -> {}
                        case OTHER -> tally.leftOut("tag wikis");
                        case DELETED -> tally.leftOut("deleted posts");
                    }
                },
                tally);
        batch.flush();
    }

    private Question question(Row row, boolean scores) throws BrokenRow {
        if (row.find("ClosedDate").isPresent()) {
            tally.leftOut("closings");
        }
        return new Question(
                row.line(),
                row.number("Id"),
                Author.of(row, "OwnerUserId", "OwnerDisplayName"),
                title(row),
                ForeignHtml.markdown(row.find("Body").orElse("")),
                Tags.names(row),
                row.time("CreationDate"),
                row.count("ViewCount"),
                scores ? row.count("Score") : 0);
    }

    private static String title(Row row) throws BrokenRow {
        String title = PlainText.line(row.require("Title"));
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    private void take(List<Question> questions, String file) {
        tags.ensure(questions.stream().flatMap(it -> it.tags().stream()).toList());
        Map<Author, MemberId> members =
                authors.resolve(questions.stream().map(Question::author).toList());
        List<IncomingContribution> incoming = new ArrayList<>();
        for (Question it : questions) {
            MemberId author = members.get(it.author());
            if (author == null) {
                tally.broken(file, it.line(), it.author().unknown());
            } else {
                incoming.add(incoming(it, author));
            }
        }
        Taken<ContributionId> taken = intake.contributions(incoming);
        tally.taken(
                "questions",
                taken.added().size(),
                incoming.size() - taken.added().size());
    }

    private IncomingContribution incoming(Question it, MemberId author) {
        return IncomingContribution.of(
                        names.post(it.id()),
                        Kind.QUESTION,
                        author,
                        space,
                        it.title(),
                        it.markdown(),
                        Tags.slugs(it.tags()),
                        it.at())
                .withReaders(it.readers())
                .withLikesElsewhere(it.likes());
    }

    private record Question(
            long line,
            long id,
            Author author,
            String title,
            String markdown,
            List<String> tags,
            Instant at,
            int readers,
            int likes) {}
}
