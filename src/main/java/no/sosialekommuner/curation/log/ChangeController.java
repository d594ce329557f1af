package no.sosialekommuner.curation.log;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.curation.Editors;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.edit.Blocked;
import no.sosialekommuner.taxonomy.edit.Journal;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ChangeController {

    private static final String ADDRESS = "/admin/taksonomi/endringer";

    private final ChangeLog log;
    private final Journal journal;
    private final Texts texts;

    ChangeController(ChangeLog log, Journal journal, Texts texts) {
        this.log = log;
        this.journal = journal;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long cursor, Viewer viewer) {
        Editors.require(viewer);
        return page(cursor, "", viewer);
    }

    @PostMapping(ADDRESS + "/{id}/angring")
    ModelAndView undo(@PathVariable long id, Viewer viewer, Reply reply) {
        Editors.require(viewer);
        try {
            journal.undo(id, viewer.id().value());
            return reply.redirect(ADDRESS);
        } catch (Blocked blocked) {
            String why = texts.text(viewer.language(), blocked.reason(), blocked.arguments());
            ModelAndView page = page(Long.MAX_VALUE, why, viewer);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView page(long cursor, String blocked, Viewer viewer) {
        ChangeLog.Part part = log.page(cursor, viewer.language());
        Map<String, Object> model = new HashMap<>();
        model.put("changes", part.changes());
        model.put("next", part.next() == null ? "" : part.next().toString());
        model.put("blocked", blocked);
        return new ModelAndView("curation/log/page", model);
    }
}
