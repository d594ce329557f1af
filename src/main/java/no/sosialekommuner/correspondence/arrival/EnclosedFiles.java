package no.sosialekommuner.correspondence.arrival;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.correspondence.letter.Enclosure;
import no.sosialekommuner.correspondence.letter.IncomingLetter;
import no.sosialekommuner.correspondence.letter.Placeholders;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Component;

/** Puts the files of a mail into its text, by the rules for uploads. One that is not taken does not stop the others. */
@Component
class EnclosedFiles {

    private static final int MOST = 20;

    private final Submissions submissions;
    private final Texts texts;

    EnclosedFiles(Submissions submissions, Texts texts) {
        this.submissions = submissions;
        this.texts = texts;
    }

    Filed in(IncomingLetter letter, Viewer author) {
        String text = letter.words();
        List<String> left = new ArrayList<>();
        int taken = 0;
        for (Enclosure file : letter.enclosures()) {
            String markdown = "";
            try {
                if (taken++ >= MOST) {
                    throw new Invalid("file", "correspondence.files.many");
                }
                String description = file.mark() == null ? "" : Placeholders.description(text, file.mark());
                markdown = submissions.enclose(file.name(), file.content(), description, author);
            } catch (Invalid refused) {
                String why = refused.faults().values().iterator().next();
                left.add(file.name() + ": " + texts.text(author.language(), why));
            }
            text = file.mark() == null ? below(text, markdown) : Placeholders.filled(text, file.mark(), markdown);
        }
        return new Filed(text.strip(), left);
    }

    private static String below(String text, String markdown) {
        return text.isEmpty() || markdown.isEmpty() ? text + markdown : text + "\n\n" + markdown;
    }

    /**
     * @param text Markdown that shows the files
     * @param left those that were not taken, each with the reason in the author's language
     */
    record Filed(String text, List<String> left) {}
}
