package no.sosialekommuner.expert.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an expert has to answer, by due time. */
@Controller
class ExpertDeskController {

    private final DeskQueue queue;

    ExpertDeskController(DeskQueue queue) {
        this.queue = queue;
    }

    @GetMapping("/ekspert")
    ModelAndView page(
            @RequestParam(defaultValue = "") String vis,
            @RequestParam(required = false) @Nullable Long etter,
            Viewer viewer) {
        if (!viewer.hosts()) {
            viewer.requireAny(Role.EXPERT);
        }
        List<QueueRow> found = switch (vis) {
            case "alle" -> queue.all(viewer);
            case "ferdig" -> queue.done(viewer, etter == null ? Long.MAX_VALUE : etter);
            default -> queue.own(viewer);
        };
        boolean more = vis.equals("ferdig") && found.size() > DeskQueue.SIZE;
        List<QueueRow> rows = more ? found.subList(0, DeskQueue.SIZE) : found;
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("shown", vis);
        model.put("host", viewer.hosts());
        model.put("next", more ? rows.getLast().request().question().toString() : null);
        return new ModelAndView("expert/desk/queue", model);
    }
}
