package no.sosialekommuner.contribution.read;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.thread.ThreadOrder;
import no.sosialekommuner.contribution.thread.ThreadPlace;
import no.sosialekommuner.contribution.thread.Threads;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReadingApi {

    private final Readings readings;
    private final Contributions contributions;
    private final Threads threads;

    ReadingApi(Readings readings, Contributions contributions, Threads threads) {
        this.readings = readings;
        this.contributions = contributions;
        this.threads = threads;
    }

    @GetMapping("/api/v1/contributions/{id}")
    Reading read(@PathVariable long id, Viewer viewer) {
        return readings.require(new ContributionId(id), viewer);
    }

    /** @param cursor the {@code next} of the part before; without it the thread begins */
    @GetMapping("/api/v1/contributions/{id}/replies")
    Reading.Replies replies(
            @PathVariable long id, @RequestParam(required = false) @Nullable Long cursor, Viewer viewer) {
        ContributionId contribution =
                contributions.requireReadable(new ContributionId(id), viewer).id();
        ThreadPlace place = cursor == null ? ThreadPlace.START : new ThreadPlace.After(new ReplyId(cursor));
        return Reading.Replies.of(threads.page(contribution, place, ThreadOrder.TIME, null, viewer));
    }
}
