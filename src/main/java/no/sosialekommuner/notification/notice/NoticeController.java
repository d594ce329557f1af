package no.sosialekommuner.notification.notice;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of what a member is told. */
@Controller
class NoticeController {

    private static final String ADDRESS = "/varsler";
    private static final int PAGE = 30;

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(
            @RequestParam(defaultValue = "") String vis,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        boolean unread = "uleste".equals(vis);
        NoticePage page = notices.find(viewer, unread, cursor, PAGE);
        return new ModelAndView("notification/notice/page", Map.of("page", page, "unreadOnly", unread));
    }

    /** One notice, or all where none is named. */
    @PostMapping(ADDRESS + "/lest")
    ModelAndView read(@RequestParam(required = false) @Nullable Long id, Viewer viewer, Reply reply) {
        if (id == null) {
            notices.readAll(viewer.id());
        } else {
            notices.read(viewer.id(), List.of(id));
        }
        return reply.redirect(ADDRESS);
    }
}
