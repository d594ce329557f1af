package no.sosialekommuner.contribution.submission;

import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.attachment.Uploads;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.contribution.reply.Replies;
import no.sosialekommuner.contribution.reply.StoredReply;
import no.sosialekommuner.contribution.write.Draft;
import no.sosialekommuner.contribution.write.PlainQuestions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes replies, questions and files from members who are on no page. Every call asks what the member may do. */
@Component
public class Submissions {

    private final NewReplies newReplies;
    private final Replies replies;
    private final PlainQuestions questions;
    private final Uploads uploads;

    Submissions(NewReplies newReplies, Replies replies, PlainQuestions questions, Uploads uploads) {
        this.newReplies = newReplies;
        this.replies = replies;
        this.questions = questions;
        this.uploads = uploads;
    }

    /** Whether the reply can be answered, in this thread and by this member. */
    public boolean isOpen(ReplyId reply, ContributionId contribution, Viewer author) {
        return replies.find(reply, author)
                .filter(it -> it.contribution().equals(contribution))
                .map(StoredReply::isOpen)
                .orElse(false);
    }

    /**
     * Publishes the reply.
     *
     * @param parent the reply that is answered, or null for the contribution itself
     * @param key the second time the same one arrives, the first reply is the answer
     * @throws NotFound when the author may not read the contribution
     * @throws NotAllowed when the author may not write there
     * @throws Invalid when the reply that is answered cannot be answered
     */
    public ReplyId reply(
            ContributionId contribution, @Nullable ReplyId parent, String markdown, UUID key, Viewer author) {
        return newReplies.add(contribution, parent, markdown, key, author);
    }

    /**
     * Publishes a question without tags.
     *
     * @param space slug
     * @param key the second time the same one arrives, the first question is the answer
     * @throws NotFound when the author may not read the space
     * @throws NotAllowed when the author may not write there
     * @throws Invalid when title or text are missing or too long
     */
    public ContributionId ask(String space, String title, String markdown, UUID key, Viewer author) {
        return questions.publish(space, title, markdown, key, author);
    }

    /**
     * Publishes a question where the author's organisation asks experts in confidence; whoever calls it asks them in the same
     * transaction. Nothing else is written there.
     *
     * @param tags slugs
     */
    public ContributionId confide(
            String space, String title, String markdown, List<String> tags, UUID key, Viewer author) {
        return questions.confide(space, title, markdown, tags, key, author);
    }

    /** Keeps a question as a draft, which nobody but its author sees; exceptions as for {@link #ask}. */
    public KeptQuestion keep(String space, String title, String markdown, UUID key, Viewer author) {
        Draft draft = questions.keep(space, title, markdown, key, author);
        return new KeptQuestion(draft.id(), draft.address());
    }

    /**
     * Begins an article from a text that there is already, as a draft; exceptions as for {@link #ask}.
     *
     * @param tags slugs
     * @return the address of the page on which it is written on
     */
    public String keepArticle(String space, String title, String markdown, List<String> tags, UUID key, Viewer author) {
        return questions
                .keep(Kind.ARTICLE, space, title, markdown, tags, key, author)
                .address();
    }

    /**
     * Stores a file; only its author can read it until a text that shows it is saved.
     *
     * @param description of the picture, for those who do not see it
     * @return Markdown that shows the picture or leads to the file
     * @throws Invalid on {@code file} when it is empty, too large or of a kind that is not taken
     */
    public String enclose(String name, byte[] content, String description, Viewer author) {
        return uploads.take(name, content, author).markdown(description);
    }
}
