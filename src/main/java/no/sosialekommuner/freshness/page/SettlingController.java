package no.sosialekommuner.freshness.page;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.NamedContribution;
import no.sosialekommuner.freshness.review.SoundnessReviews;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever wrote it, or tends the place, says that it holds, that it may be out of date, or when it is looked at again. */
@Controller
class SettlingController {

    private static final int MOST_YEARS = 10;

    private final Holdings holdings;
    private final SoundnessReviews reviews;

    SettlingController(Holdings holdings, SoundnessReviews reviews) {
        this.holdings = holdings;
        this.reviews = reviews;
    }

    /**
     * It still holds.
     *
     * @param runde the round that was on the screen
     * @param fra as in {@link OpinionForm}
     */
    @PutMapping(HoldingController.ADDRESS + "/kontrollert")
    ModelAndView confirm(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "0") int runde,
            @RequestParam(defaultValue = "") String fra,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = holdings.requireTended(id, viewer);
        reviews.confirm(id, runde, viewer.id());
        return reply.redirect(HoldingController.after(fra, contribution));
    }

    @PutMapping(HoldingController.ADDRESS + "/utdatert")
    ModelAndView outdate(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("outdated") OutdatedForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = holdings.requireTended(id, viewer);
        Optional<ContributionId> newer = newer(form, contribution, faults, viewer);
        if (faults.hasErrors()) {
            return Reply.invalid(HoldingController.PAGE, Map.of("holding", holdings.of(contribution, viewer)));
        }
        reviews.outdate(id, form.round(), newer.orElse(null), form.ord(), viewer.id());
        return reply.redirect(contribution.address());
    }

    @PutMapping(HoldingController.ADDRESS + "/frist")
    ModelAndView date(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("date") DateForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = holdings.requireTended(id, viewer);
        switch (form.frist()) {
            case "rule" -> reviews.dateByRule(id, form.round(), viewer.id());
            case "forever" -> reviews.date(id, form.round(), null, viewer.id());
            default -> onDay(contribution, form, faults, viewer);
        }
        return faults.hasErrors()
                ? Reply.invalid(HoldingController.PAGE, Map.of("holding", holdings.of(contribution, viewer)))
                : reply.redirect(HoldingController.after("", contribution));
    }

    private void onDay(Contribution contribution, DateForm form, BindingResult faults, Viewer viewer) {
        LocalDate day = form.dato();
        if (day == null || !isAhead(day)) {
            if (!faults.hasFieldErrors("dato")) {
                faults.rejectValue("dato", "freshness.date.ahead");
            }
        } else {
            reviews.date(contribution.id(), form.round(), day, viewer.id());
        }
    }

    private boolean isAhead(LocalDate day) {
        LocalDate today = reviews.today();
        return day.isAfter(today) && day.isBefore(today.plusYears(MOST_YEARS));
    }

    /** What the viewer names must be there for the viewer, and be another one. */
    private Optional<ContributionId> newer(
            OutdatedForm form, Contribution contribution, BindingResult faults, Viewer viewer) {
        if (form.nyere().isEmpty() || faults.hasFieldErrors("nyere")) {
            return Optional.empty();
        }
        Optional<ContributionId> named = NamedContribution.of(form.nyere())
                .flatMap(it -> readable(it, viewer))
                .filter(it -> !it.equals(contribution.id()));
        if (named.isEmpty()) {
            faults.rejectValue("nyere", "freshness.newer.unknown");
        }
        return named;
    }

    private Optional<ContributionId> readable(ContributionId id, Viewer viewer) {
        try {
            return Optional.of(holdings.require(id, viewer).id());
        } catch (NotFound _) {
            return Optional.empty();
        }
    }
}
