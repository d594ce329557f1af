package no.sosialekommuner.curation.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.curation.Editors;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.edit.Blocked;
import no.sosialekommuner.taxonomy.edit.ImportPlan;
import no.sosialekommuner.taxonomy.edit.Importing;
import no.sosialekommuner.taxonomy.edit.Incoming;
import no.sosialekommuner.taxonomy.exchange.TaxonomyFiles;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The file that was shown comes along with the form that takes it in, so that any node can do it; when something would be
 * done otherwise than was shown, it is shown again.
 */
@Controller
class ExchangeController {

    private static final String ADDRESS = "/admin/taksonomi/utveksling";
    private static final int LARGEST = 2_000_000;

    private final Importing importing;

    ExchangeController(Importing importing) {
        this.importing = importing;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        Editors.require(viewer);
        return new ModelAndView("curation/exchange/page", Map.of("fault", ""));
    }

    @PostMapping(ADDRESS)
    ModelAndView preview(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        Editors.require(viewer);
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            boolean none = file == null || file.isEmpty();
            return Reply.invalid(
                    "curation/exchange/page",
                    Map.of("fault", none ? "curation.exchange.missing" : "curation.exchange.large"));
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return preview(new String(file.getBytes(), StandardCharsets.UTF_8), name, false, viewer);
    }

    /** @param sett fingerprint of what was shown */
    @PostMapping(ADDRESS + "/innlesing")
    ModelAndView apply(
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String sett,
            Viewer viewer,
            Reply reply) {
        Editors.require(viewer);
        Incoming incoming = TaxonomyFiles.read(content);
        ImportPlan plan = importing.plan(incoming);
        if (!plan.faults().isEmpty() || !plan.fingerprint().equals(sett)) {
            return preview(content, name, true, viewer);
        }
        try {
            importing.apply(
                    incoming, name.isBlank() ? "import" : name, viewer.id().value());
            return reply.redirect("/admin/taksonomi/endringer");
        } catch (Blocked _) {
            return preview(content, name, true, viewer);
        }
    }

    private ModelAndView preview(String content, String name, boolean again, Viewer viewer) {
        ImportPlan plan = importing.plan(TaxonomyFiles.read(content));
        Map<String, Object> model = new HashMap<>();
        model.put("plan", PlanPage.of(plan, viewer.language()));
        model.put("sett", plan.fingerprint());
        model.put("content", content);
        model.put("name", name);
        model.put("again", again);
        ModelAndView page = new ModelAndView("curation/exchange/plan", model);
        if (!plan.faults().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } else if (again) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }
}
