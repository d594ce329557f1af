package no.sosialekommuner.operation.stackexchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.IncomingReply;
import no.sosialekommuner.contribution.Intake;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.text.ForeignHtml;
import org.jspecify.annotations.Nullable;

/**
 * Answers and comments. Both become replies: an answer to the question, a comment to what it was written under; see
 * docs/decisions/0021-comments-are-replies.md.
 */
final class Replies {

    private final Intake intake;
    private final Authors authors;
    private final Names names;
    private final Tally tally;

    Replies(Intake intake, Authors authors, Names names, Tally tally) {
        this.intake = intake;
        this.authors = authors;
        this.names = names;
        this.tally = tally;
    }

    /**
     * The second reading of Posts.xml, when all questions are there.
     *
     * @param scores whether the file's own scores are the likes, because there are no votes
     */
    void answers(DumpFile file, boolean scores) {
        Batch<Reply> batch = batch("answers", file);
        file.readAgain(
                row -> {
                    if (isAnswer(row)) {
                        batch.add(answer(row, scores));
                    }
                },
                tally);
        batch.flush();
    }

    void comments(DumpFile file) {
        Batch<Reply> batch = batch("comments", file);
        file.read(row -> batch.add(comment(row)), tally);
        batch.flush();
    }

    private Batch<Reply> batch(String what, DumpFile file) {
        return new Batch<>(it -> take(what, it, file.name()), (it, why) -> tally.broken(file.name(), it.line(), why));
    }

    /** What is wrong with a row's type was told when it was read the first time. */
    private static boolean isAnswer(Row row) {
        try {
            return PostType.of(row) == PostType.ANSWER;
        } catch (BrokenRow e) {
            return false;
        }
    }

    private Reply answer(Row row, boolean scores) throws BrokenRow {
        return new Reply(
                row.line(),
                names.post(row.number("Id")),
                row.number("ParentId"),
                Author.of(row, "OwnerUserId", "OwnerDisplayName"),
                written(ForeignHtml.markdown(row.require("Body"))),
                row.time("CreationDate"),
                scores ? row.count("Score") : 0);
    }

    private Reply comment(Row row) throws BrokenRow {
        return new Reply(
                row.line(),
                names.comment(row.number("Id")),
                row.number("PostId"),
                Author.of(row, "UserId", "UserDisplayName"),
                written(CommentText.markdown(row.require("Text"))),
                row.time("CreationDate"),
                row.count("Score"));
    }

    private static String written(String markdown) throws BrokenRow {
        if (markdown.isBlank()) {
            throw new BrokenRow("nothing is written");
        }
        return markdown;
    }

    private void take(String what, List<Reply> replies, String file) {
        Map<Author, MemberId> members =
                authors.resolve(replies.stream().map(Reply::author).toList());
        Map<String, String> questions = intake.contributionsOf(
                replies.stream().map(it -> names.post(it.under())).distinct().toList());
        List<IncomingReply> incoming = new ArrayList<>();
        Map<String, Reply> byKey = new HashMap<>();
        for (Reply it : replies) {
            MemberId author = members.get(it.author());
            if (author == null) {
                tally.broken(file, it.line(), it.author().unknown());
            } else {
                incoming.add(incoming(it, author, questions.get(names.post(it.under()))));
                byKey.put(it.key(), it);
            }
        }
        Taken<ReplyId> taken = intake.replies(incoming);
        byKey.forEach((key, it) -> {
            if (taken.orphans().contains(key)) {
                tally.broken(file, it.line(), "post " + it.under() + " is not here");
            }
        });
        int added = taken.added().size();
        tally.taken(what, added, incoming.size() - added - taken.orphans().size());
    }

    /** @param question key of the question whose answer it was written under, or null when that is the question */
    private IncomingReply incoming(Reply it, MemberId author, @Nullable String question) {
        String under = names.post(it.under());
        return IncomingReply.of(
                        it.key(),
                        question == null ? under : question,
                        question == null ? null : under,
                        author,
                        it.markdown(),
                        it.at())
                .withLikesElsewhere(it.likes());
    }

    private record Reply(long line, String key, long under, Author author, String markdown, Instant at, int likes) {}
}
