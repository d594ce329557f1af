package no.sosialekommuner.contribution.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Space;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.text.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What the page needs besides the form that is filled in on it. */
@Component
class WritePages {

    static final String VIEW = "contribution/write/page";

    private final Spaces spaces;
    private final Taxonomy taxonomy;
    private final Drafts drafts;
    private final Markdown markdown;
    private final JdbcClient db;

    WritePages(Spaces spaces, Taxonomy taxonomy, Drafts drafts, Markdown markdown, JdbcClient db) {
        this.spaces = spaces;
        this.taxonomy = taxonomy;
        this.drafts = drafts;
        this.markdown = markdown;
        this.db = db;
    }

    Map<String, Object> of(WriteForm form, Viewer viewer) {
        List<Space> writable =
                spaces.readableBy(viewer).stream().filter(Space::takesWriting).toList();
        WritePage page = new WritePage(
                writable,
                taxonomy.offered(viewer.language(), form.tags()),
                taxonomy.current(form.tags()),
                organisation(viewer));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("form", form);
        model.put("page", page);
        return model;
    }

    /** As it comes back, with what is wrong beside each field. */
    Map<String, Object> of(WriteForm form, BindingResult faults, Viewer viewer) {
        Map<String, Object> model = of(form, viewer);
        model.put(BindingResult.MODEL_KEY_PREFIX + "form", faults);
        return model;
    }

    /** With the tag ticked that was proposed and is there already. */
    Map<String, Object> of(WriteForm form, BindingResult faults, Optional<Tag> existing, Viewer viewer) {
        Map<String, Object> model = of(form, faults, viewer);
        existing.ifPresent(tag -> model.computeIfPresent("page", (_, page) -> ((WritePage) page).with(tag.slug())));
        return model;
    }

    /** An empty form also offers what was begun before. */
    Map<String, Object> fresh(WriteForm form, Viewer viewer) {
        Map<String, Object> model = of(form, viewer);
        model.put("drafts", drafts.of(viewer));
        return model;
    }

    Map<String, Object> preview(WriteForm form, BindingResult faults, Viewer viewer) {
        Map<String, Object> model = of(form, faults, viewer);
        model.put("preview", markdown.html(form.body()));
        return model;
    }

    private String organisation(Viewer viewer) {
        return db.sql("select o.name from organisation.body o where o.id = ?")
                .param(viewer.organisation().value())
                .query(String.class)
                .single();
    }
}
