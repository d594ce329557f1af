package no.sosialekommuner.contribution.submission;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.accept.Acceptances;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/** Points out the answer that solved a question, on behalf of whoever asked it. */
@Component
public class Accepting {

    private final Acceptances acceptances;

    Accepting(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    /**
     * The same one twice changes nothing.
     *
     * @throws NotFound when the asker may not read the question
     * @throws NotAllowed when it is somebody else's
     * @throws Invalid when it is no answer to this question
     */
    public void accept(ContributionId question, ReplyId answer, Viewer asker) {
        acceptances.put(question, answer, asker);
    }
}
