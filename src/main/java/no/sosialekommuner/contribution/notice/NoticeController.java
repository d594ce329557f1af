package no.sosialekommuner.contribution.notice;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.propose.TagProposals;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class NoticeController {

    private final Notices notices;
    private final TagProposals proposals;

    NoticeController(Notices notices, TagProposals proposals) {
        this.notices = notices;
        this.proposals = proposals;
    }

    @GetMapping("/varsler")
    ModelAndView page(@RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        return new ModelAndView(
                "contribution/notice/page",
                Map.of(
                        "page",
                        notices.find(cursor, viewer),
                        "decided",
                        cursor == null ? proposals.decidedLately(viewer) : List.of()));
    }
}
