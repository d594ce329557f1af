package no.sosialekommuner.expert.confidential;

import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.request.ExpertAsking;
import no.sosialekommuner.expert.request.ExpertRequests;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Space;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks in confidence: the question lies where it may be read from its first moment on, and is never moved out of the open. */
@Component
public class ConfidentialQuestions {

    private final ConfidentialPlaces places;
    private final Submissions submissions;
    private final Contributions contributions;
    private final ExpertAsking asking;
    private final ExpertRequests requests;

    ConfidentialQuestions(
            ConfidentialPlaces places,
            Submissions submissions,
            Contributions contributions,
            ExpertAsking asking,
            ExpertRequests requests) {
        this.places = places;
        this.submissions = submissions;
        this.contributions = contributions;
        this.asking = asking;
        this.requests = requests;
    }

    /**
     * Writes the question and asks for an expert.
     *
     * @param tags slugs
     * @param panel null for the hosts
     * @param priceOere what the asker has said yes to, or null
     * @param key the second time the same one arrives, the first question is the answer
     * @throws Invalid on {@code panel} when nobody is there, or on what is wrong with title and text
     */
    @Transactional
    public ContributionId ask(
            String title,
            String body,
            List<String> tags,
            @Nullable PanelId panel,
            @Nullable Integer priceOere,
            UUID key,
            Viewer asker) {
        Space space = places.require(asker.organisation(), panel);
        ContributionId question = submissions.confide(space.slug(), title, body, tags, key, asker);
        if (requests.find(question).isEmpty()) {
            asking.ask(contributions.requireReadable(question, asker), panel, true, priceOere, asker);
        }
        return question;
    }
}
