package no.sosialekommuner.notification.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.mail.MailQueue;
import no.sosialekommuner.mail.QueuedLetter;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class QueueController {

    private static final String ADDRESS = "/admin/post";
    private static final String GIVEN_UP = "feilet";
    private static final int PAGE = 50;

    private final MailQueue queue;

    QueueController(MailQueue queue) {
        this.queue = queue;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(
            @RequestParam(defaultValue = "venter") String vis,
            @RequestParam(required = false) @Nullable Long cursor,
            Viewer viewer) {
        viewer.requireAny(Role.ADMINISTRATOR);
        boolean givenUp = vis.equals(GIVEN_UP);
        List<QueuedLetter> letters = new ArrayList<>(queue.letters(givenUp, cursor, PAGE + 1));
        boolean more = letters.size() > PAGE;
        if (more) {
            letters.removeLast();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("gate", queue.gate());
        model.put("letters", letters);
        model.put("givenUp", givenUp);
        model.put("next", more ? Long.toString(letters.getLast().id()) : null);
        return new ModelAndView("notification/queue/page", model);
    }

    @PutMapping(ADDRESS + "/pause")
    ModelAndView pause(Viewer viewer, Reply reply) {
        viewer.requireAny(Role.ADMINISTRATOR);
        queue.pause(viewer.name());
        return reply.redirect(ADDRESS);
    }

    @DeleteMapping(ADDRESS + "/pause")
    ModelAndView resume(Viewer viewer, Reply reply) {
        viewer.requireAny(Role.ADMINISTRATOR);
        queue.resume();
        return reply.redirect(ADDRESS);
    }

    @PostMapping(ADDRESS + "/forsok")
    ModelAndView retryAll(Viewer viewer, Reply reply) {
        viewer.requireAny(Role.ADMINISTRATOR);
        queue.retryAll();
        return reply.redirect(ADDRESS);
    }

    @PostMapping(ADDRESS + "/{id}/forsok")
    ModelAndView retry(@PathVariable long id, Viewer viewer, Reply reply) {
        viewer.requireAny(Role.ADMINISTRATOR);
        queue.retry(id);
        return reply.redirect(ADDRESS);
    }

    @DeleteMapping(ADDRESS + "/{id}")
    ModelAndView drop(
            @PathVariable long id, @RequestParam(defaultValue = "venter") String vis, Viewer viewer, Reply reply) {
        viewer.requireAny(Role.ADMINISTRATOR);
        queue.drop(id);
        return reply.redirect(vis.equals(GIVEN_UP) ? ADDRESS + "?vis=" + GIVEN_UP : ADDRESS);
    }
}
