package no.sosialekommuner.feedback.give;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one is asked for: what is open, and what is done. */
@Controller
class AskedInboxController {

    private final AskedInbox inbox;

    AskedInboxController(AskedInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/innspill")
    ModelAndView page(
            @RequestParam(defaultValue = "") String vis,
            @RequestParam(required = false) @Nullable Long etter,
            Viewer viewer) {
        boolean done = vis.equals("ferdig");
        List<InboxItem> found = done ? inbox.done(viewer, etter == null ? Long.MAX_VALUE : etter) : inbox.open(viewer);
        boolean more = done && found.size() > AskedInbox.SIZE;
        List<InboxItem> items = more ? found.subList(0, AskedInbox.SIZE) : found;
        Map<String, Object> model = new HashMap<>();
        model.put("items", items);
        model.put("done", done);
        model.put("next", more ? String.valueOf(items.getLast().id()) : null);
        return new ModelAndView("feedback/give/inbox", model);
    }
}
