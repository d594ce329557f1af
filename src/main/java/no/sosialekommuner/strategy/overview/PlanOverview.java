package no.sosialekommuner.strategy.overview;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.strategy.ChapterStatus;
import no.sosialekommuner.strategy.Plan;

/**
 * A plan at a glance.
 *
 * @param newestGuide the newest version of its guide
 */
public record PlanOverview(Plan plan, Guide guide, List<ChapterRow> rows, int newestGuide) {

    public int ready() {
        return (int) rows.stream()
                .filter(it -> it.chapter().status() == ChapterStatus.READY)
                .count();
    }

    public int ticked() {
        return rows.stream().mapToInt(ChapterRow::ticked).sum();
    }

    public int checklist() {
        return rows.stream().mapToInt(ChapterRow::checklist).sum();
    }

    public boolean outdated() {
        return newestGuide > plan.guideVersion();
    }

    /** What to do next: first what one has oneself, then what nobody has begun, then what is not ready. */
    public Optional<ChapterRow> next(MemberId viewer) {
        return own(viewer)
                .or(() -> rows.stream()
                        .filter(it -> it.chapter().status() == ChapterStatus.NOT_BEGUN
                                && it.chapter().assigned() == null)
                        .findFirst())
                .or(() -> rows.stream()
                        .filter(it -> it.chapter().status() != ChapterStatus.READY)
                        .findFirst());
    }

    /** The first unfinished one that the viewer has. */
    public Optional<ChapterRow> own(MemberId viewer) {
        return rows.stream()
                .filter(it -> it.chapter().status() != ChapterStatus.READY)
                .filter(it -> it.chapter().assigned() != null
                        && Objects.equals(it.chapter().assigned().id(), viewer))
                .findFirst();
    }
}
