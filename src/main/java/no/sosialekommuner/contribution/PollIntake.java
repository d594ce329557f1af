package no.sosialekommuner.contribution;

import no.sosialekommuner.contribution.poll.PollRows;
import no.sosialekommuner.contribution.poll.PollTerms;
import no.sosialekommuner.contribution.poll.Shown;
import no.sosialekommuner.contribution.poll.TakenVotes;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes in polls that come from elsewhere; a contribution that has one keeps it. */
@Repository
public class PollIntake {

    private final PollRows polls;
    private final TakenVotes votes;

    PollIntake(PollRows polls, TakenVotes votes) {
        this.polls = polls;
        this.votes = votes;
    }

    @Transactional
    public void take(IncomingPoll poll) {
        if (polls.find(poll.contribution()).isEmpty()) {
            polls.add(
                    poll.contribution(),
                    new PollTerms(
                            poll.question(),
                            poll.choices(),
                            poll.most(),
                            poll.anonymous(),
                            Shown.valueOf(poll.results()),
                            poll.closesAt()));
            votes.add(poll.contribution(), poll.anonymous(), poll.votes());
        }
    }
}
