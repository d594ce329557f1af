package no.sosialekommuner.contribution.read;

import no.sosialekommuner.contribution.Checks;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Soundness;
import no.sosialekommuner.contribution.poll.PollReading;
import no.sosialekommuner.contribution.poll.Polls;
import no.sosialekommuner.contribution.rating.Usefulness;
import no.sosialekommuner.contribution.thread.ThreadOrder;
import no.sosialekommuner.contribution.thread.ThreadPage;
import no.sosialekommuner.contribution.thread.ThreadPlace;
import no.sosialekommuner.contribution.thread.Threads;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/** Contributions as the API tells them. */
@Component
public class Readings {

    private final ContributionPages pages;
    private final Threads threads;
    private final Usefulness usefulness;
    private final Polls polls;
    private final Checks checks;

    Readings(ContributionPages pages, Threads threads, Usefulness usefulness, Polls polls, Checks checks) {
        this.pages = pages;
        this.threads = threads;
        this.usefulness = usefulness;
        this.polls = polls;
        this.checks = checks;
    }

    /**
     * The contribution with the first of its replies.
     *
     * @throws NotFound when it is not there or not for this viewer
     */
    public Reading require(ContributionId id, Viewer viewer) {
        ContributionPage page = pages.require(id, viewer);
        ThreadPage thread = threads.page(id, ThreadPlace.START, ThreadOrder.TIME, null, viewer);
        PollReading poll = page.hasPoll() ? PollReading.of(polls.find(id, page.published(), viewer)) : null;
        Soundness soundness = checks.complete(page.soundness(), id, viewer);
        return Reading.of(page, thread, usefulness.of(page.ratingCount(), page.ratingSum()), soundness, poll);
    }
}
