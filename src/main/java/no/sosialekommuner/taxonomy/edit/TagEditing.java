package no.sosialekommuner.taxonomy.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.sosialekommuner.taxonomy.Folded;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Editors add tags, change them, put them in order, retire them and bring them back. */
@Repository
public class TagEditing {

    /** Deeper than this nobody finds anything. */
    public static final int DEEPEST = 4;

    private final JdbcClient db;
    private final Journal journal;
    private final TagSheets sheets;
    private final TagRows rows;

    TagEditing(JdbcClient db, Journal journal, TagSheets sheets, TagRows rows) {
        this.db = db;
        this.journal = journal;
        this.sheets = sheets;
        this.rows = rows;
    }

    /** @throws Invalid on {@code slug}, {@code parent} or {@code nameNb} when it cannot be */
    @Transactional
    public Added add(TagDraft draft, ChangeKind kind, long editor) {
        TagId[] added = new TagId[1];
        long change = journal.keep(kind, editor, draft.name().nb(), () -> {
                    requireFree(draft, null);
                    added[0] = rows.insert(draft);
                    requireShallow();
                })
                .orElseThrow();
        return new Added(added[0], change);
    }

    /** @param change number of the change in the log */
    public record Added(TagId tag, long change) {}

    /**
     * @param version the version that the change was made to
     * @return the change's number, or nothing when nothing was changed
     * @throws Conflict when somebody else was first
     * @throws Invalid on {@code slug}, {@code parent} or {@code nameNb} when it cannot be
     */
    @Transactional
    public Optional<Long> change(TagId id, int version, TagDraft draft, long editor) {
        return journal.keep(ChangeKind.CHANGED, editor, draft.name().nb(), () -> {
            requireVersion(sheets.require(id), version);
            requireFree(draft, id);
            requirePlace(id, draft);
            rows.update(id, draft);
            rows.gather(id);
            requireShallow();
        });
    }

    /** Stays on what has it, and is not offered any more. */
    @Transactional
    public Optional<Long> retire(TagId id, long editor) {
        return stand(id, true, ChangeKind.RETIRED, editor);
    }

    @Transactional
    public Optional<Long> revive(TagId id, long editor) {
        return stand(id, false, ChangeKind.REVIVED, editor);
    }

    /** One place up or down among those beside it. */
    @Transactional
    public void place(TagId id, boolean up, long editor) {
        TagSheet tag = sheets.require(id);
        journal.keep(ChangeKind.ORDERED, editor, tag.content().name().nb(), () -> {
            List<TagSheet> beside = new ArrayList<>(sheets.all().stream()
                    .filter(it -> it.content().facet().equals(tag.content().facet())
                            && Objects.equals(
                                    it.content().parent(), tag.content().parent()))
                    .toList());
            int at = beside.stream().map(TagSheet::id).toList().indexOf(id);
            int to = up ? at - 1 : at + 1;
            if (at < 0 || to < 0 || to >= beside.size()) {
                return;
            }
            beside.add(to, beside.remove(at));
            for (int place = 0; place < beside.size(); place++) {
                db.sql("update taxonomy.tag set position = ? where id = ?")
                        .params(place + 1, beside.get(place).id().value())
                        .update();
            }
        });
    }

    private Optional<Long> stand(TagId id, boolean retired, ChangeKind kind, long editor) {
        TagSheet tag = sheets.require(id);
        return journal.keep(
                kind,
                editor,
                tag.content().name().nb(),
                () -> rows.update(id, sheets.require(id).content().retired(retired)));
    }

    private static void requireVersion(TagSheet now, int version) {
        if (now.version() != version) {
            throw Conflict.withVersion(now.version());
        }
    }

    /** Neither the address nor, within the facet, the name is another tag's. */
    private void requireFree(TagDraft draft, @Nullable TagId own) {
        if (draft.slug().isEmpty() || !draft.slug().equals(Folded.slug(draft.slug()))) {
            throw new Invalid("slug", "taxonomy.fault.slug");
        }
        if (sheets.facets().stream().noneMatch(it -> it.slug().equals(draft.facet()))) {
            throw new Invalid("parent", "taxonomy.fault.parent");
        }
        sheets.find(draft.slug()).filter(it -> !it.id().equals(own)).ifPresent(_ -> {
            throw new Invalid("slug", "taxonomy.fault.slug.taken");
        });
        String name = Folded.of(draft.name().nb());
        boolean named = sheets.all().stream()
                .filter(it -> !it.id().equals(own))
                .filter(it -> it.content().facet().equals(draft.facet()))
                .anyMatch(it -> Folded.of(it.content().name().nb()).equals(name));
        if (named) {
            throw new Invalid("nameNb", "taxonomy.fault.name.taken");
        }
        if (draft.parent() != null
                && sheets.find(draft.parent())
                        .filter(it -> it.content().facet().equals(draft.facet()) && it.mergedInto() == null)
                        .isEmpty()) {
            throw new Invalid("parent", "taxonomy.fault.parent");
        }
    }

    private void requireShallow() {
        if (rows.deepest() > DEEPEST) {
            throw new Invalid("parent", "taxonomy.fault.parent.deep");
        }
    }

    /** Not under itself or anything below it. */
    private void requirePlace(TagId id, TagDraft draft) {
        if (draft.parent() == null) {
            return;
        }
        TagId parent = sheets.require(draft.parent()).id();
        if (parent.equals(id) || rows.isBelow(parent, id)) {
            throw new Invalid("parent", "taxonomy.fault.parent.below");
        }
    }
}
