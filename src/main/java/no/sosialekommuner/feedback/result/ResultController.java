package no.sosialekommuner.feedback.result;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.passage.Marked;
import no.sosialekommuner.contribution.passage.Passage;
import no.sosialekommuner.contribution.passage.QuotedText;
import no.sosialekommuner.contribution.passage.Tied;
import no.sosialekommuner.feedback.request.Askers;
import no.sosialekommuner.feedback.request.FeedbackRequest;
import no.sosialekommuner.feedback.request.FeedbackRequests;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What came of asking: the score and the log, round by round. While a round is open only who asked sees them, so that nobody
 * writes after others.
 */
@Controller
class ResultController {

    private static final int SHOWN_PEOPLE = 300;

    private final Contributions contributions;
    private final FeedbackRequests requests;
    private final Askers askers;
    private final Opinions opinions;
    private final RoundReading reading;
    private final RemarkLog log;
    private final Texts texts;

    ResultController(
            Contributions contributions,
            FeedbackRequests requests,
            Askers askers,
            Opinions opinions,
            RoundReading reading,
            RemarkLog log,
            Texts texts) {
        this.contributions = contributions;
        this.requests = requests;
        this.askers = askers;
        this.opinions = opinions;
        this.reading = reading;
        this.log = log;
        this.texts = texts;
    }

    /**
     * @param runde number of the round; the newest where it is none of them
     * @param etter the last remark of the page before
     */
    @GetMapping("/bidrag/{id}/innspill")
    ModelAndView page(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "0") long runde,
            @RequestParam(defaultValue = "0") long etter,
            Viewer viewer) {
        Contribution contribution = contributions.requireReadable(id, viewer);
        boolean asker = askers.mayAsk(contribution, viewer);
        List<FeedbackRequest> rounds = requests.of(id);
        Map<String, Object> model = new HashMap<>();
        model.put("contribution", contribution);
        model.put("asker", asker);
        model.put("rounds", rounds);
        rounds.stream()
                .filter(it -> it.id() == runde)
                .findFirst()
                .or(() -> rounds.stream().findFirst())
                .ifPresent(it -> add(it, rounds, etter, asker, viewer, model));
        return new ModelAndView("feedback/result/page", model);
    }

    private void add(
            FeedbackRequest chosen,
            List<FeedbackRequest> rounds,
            long after,
            boolean asker,
            Viewer viewer,
            Map<String, Object> model) {
        List<FeedbackRequest> visible =
                rounds.stream().filter(it -> asker || it.closed()).toList();
        Map<Long, Score> scores = opinions.of(visible);
        model.put("chosen", chosen);
        model.put("question", reading.html(chosen.question()));
        model.put("outcome", reading.html(chosen.outcome()));
        model.put("scores", scored(visible, scores));
        if (visible.contains(chosen)) {
            RoundView round = reading.view(chosen, Objects.requireNonNull(scores.get(chosen.id())), after);
            model.put("round", round);
            if (asker) {
                model.put("text", marked(round, viewer));
            }
        }
        if (asker) {
            model.put("progress", requests.progress(chosen.id()));
            model.put("invited", requests.invited(chosen.id(), SHOWN_PEOPLE));
            model.put("untreated", log.untreated(chosen.id()));
        }
    }

    /** The earliest first, as they are read side by side. */
    private static Map<FeedbackRequest, Score> scored(List<FeedbackRequest> rounds, Map<Long, Score> scores) {
        Map<FeedbackRequest, Score> scored = new LinkedHashMap<>();
        rounds.reversed().forEach(it -> scored.put(it, Objects.requireNonNull(scores.get(it.id()))));
        return scored;
    }

    /** The text as it was, for those who write it: earlier states of a draft are nobody else's. */
    private Marked marked(RoundView round, Viewer viewer) {
        List<Tied> tied = round.remarks().stream()
                .flatMap(it -> Stream.ofNullable(it.passage()).map(passage -> tied(it, passage)))
                .toList();
        return QuotedText.of(round.request().html())
                .mark(tied, number -> texts.text(viewer.language(), "contribution.passage.mark", number));
    }

    private static Tied tied(LoggedRemark remark, Passage passage) {
        return new Tied(remark.id(), "#merknad-" + remark.id(), passage);
    }
}
