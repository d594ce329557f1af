package no.sosialekommuner.taxonomy.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.sosialekommuner.taxonomy.Folded;
import no.sosialekommuner.taxonomy.TagId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes facets and tags in from a file: first what that would do, then all of it at once. */
@Repository
public class Importing {

    private final Journal journal;
    private final TagSheets sheets;
    private final TagRows rows;
    private final FacetEditing facets;

    Importing(Journal journal, TagSheets sheets, TagRows rows, FacetEditing facets) {
        this.journal = journal;
        this.sheets = sheets;
        this.rows = rows;
        this.facets = facets;
    }

    public ImportPlan plan(Incoming incoming) {
        Map<String, TagSheet> known = new HashMap<>();
        sheets.all().forEach(tag -> known.put(tag.slug(), tag));
        Set<String> facetsThere = new HashSet<>();
        sheets.facets().forEach(facet -> facetsThere.add(facet.slug()));
        Set<String> newFacets = new HashSet<>(incoming.facets().keySet());
        newFacets.removeAll(facetsThere);

        List<Incoming.Fault> faults = new ArrayList<>(incoming.faults());
        Map<String, Incoming.Row> wanted = wanted(incoming, known, faults);
        Map<String, TagDraft> after = new HashMap<>();
        known.forEach((slug, tag) -> after.put(slug, tag.content()));
        wanted.forEach((slug, row) -> after.put(slug, row.tag()));
        List<String> facetsUsed = new ArrayList<>();
        List<ImportPlan.Entry> entries = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<String, Incoming.Row> it : wanted.entrySet()) {
            TagDraft tag = it.getValue().tag();
            String fault = fault(tag, after, facetsThere, newFacets);
            if (fault != null) {
                faults.add(new Incoming.Fault(it.getValue().line(), fault, it.getKey()));
                continue;
            }
            if (newFacets.contains(tag.facet()) && !facetsUsed.contains(tag.facet())) {
                facetsUsed.add(tag.facet());
            }
            TagSheet now = known.get(it.getKey());
            if (now != null && now.content().equals(tag)) {
                unchanged++;
            } else {
                entries.add(entry(now, tag));
            }
        }
        return new ImportPlan(facetsUsed, entries, unchanged, faults);
    }

    /**
     * Does all of it, if nothing is wrong with it.
     *
     * @param subject what the log calls it, as the file's name
     * @throws Blocked when there is a fault
     */
    @Transactional
    public ImportPlan apply(Incoming incoming, String subject, long editor) {
        ImportPlan[] plan = new ImportPlan[1];
        journal.keep(ChangeKind.IMPORTED, editor, subject, () -> {
            plan[0] = plan(incoming);
            if (!plan[0].faults().isEmpty()) {
                throw new Blocked("taxonomy.blocked.import");
            }
            plan[0].facets()
                    .forEach(slug -> facets.insert(slug, incoming.facets().getOrDefault(slug, Words.all(slug))));
            write(plan[0]);
        });
        return plan[0];
    }

    /** New ones first at the top, so that what lies under them finds them whatever the order of the file. */
    private void write(ImportPlan plan) {
        Map<String, TagId> added = new HashMap<>();
        plan.entries().stream()
                .filter(entry -> entry.id() == null)
                .forEach(entry -> added.put(
                        entry.after().slug(),
                        rows.insert(entry.after().under(entry.after().facet(), null))));
        for (ImportPlan.Entry entry : plan.entries()) {
            TagId id = entry.id() == null
                    ? Objects.requireNonNull(added.get(entry.after().slug()))
                    : entry.id();
            rows.update(id, entry.after());
        }
        plan.entries().stream()
                .filter(entry -> entry.what() == ImportPlan.What.MOVED && entry.id() != null)
                .forEach(entry -> rows.gather(Objects.requireNonNull(entry.id())));
    }

    /** By the slug that each tag has today; one that was named twice, or is gone into another, is a fault. */
    private Map<String, Incoming.Row> wanted(
            Incoming incoming, Map<String, TagSheet> known, List<Incoming.Fault> faults) {
        Map<String, Incoming.Row> wanted = new LinkedHashMap<>();
        for (Incoming.Row row : incoming.rows()) {
            TagDraft tag = row.tag();
            TagSheet former = known.containsKey(tag.slug())
                    ? null
                    : sheets.find(tag.slug()).orElse(null);
            if (former != null && former.mergedInto() != null) {
                faults.add(new Incoming.Fault(row.line(), "taxonomy.import.merged", tag.slug()));
                continue;
            }
            String slug = former == null ? tag.slug() : former.slug();
            TagDraft now = former == null ? tag : renamed(tag, slug);
            if (wanted.put(slug, new Incoming.Row(row.line(), now)) != null) {
                faults.add(new Incoming.Fault(row.line(), "taxonomy.import.twice", tag.slug()));
            }
        }
        return wanted;
    }

    private static @Nullable String fault(
            TagDraft tag, Map<String, TagDraft> after, Set<String> facetsThere, Set<String> newFacets) {
        if (tag.slug().isEmpty() || !tag.slug().equals(Folded.slug(tag.slug()))) {
            return "taxonomy.import.slug";
        }
        if (tag.name().nb().isEmpty()) {
            return "taxonomy.import.name";
        }
        if (tag.name().stream().anyMatch(it -> it.length() > 80)
                || tag.about().stream().anyMatch(it -> it.length() > 1000)) {
            return "taxonomy.import.long";
        }
        if (!facetsThere.contains(tag.facet()) && !newFacets.contains(tag.facet())) {
            return "taxonomy.import.facet";
        }
        TagDraft parent = tag.parent() == null ? null : after.get(tag.parent());
        if (tag.parent() != null && (parent == null || !parent.facet().equals(tag.facet()))) {
            return "taxonomy.import.parent";
        }
        return depth(tag, after) > TagEditing.DEEPEST ? "taxonomy.import.deep" : null;
    }

    /** A circle is deeper than anything. */
    private static int depth(TagDraft tag, Map<String, TagDraft> after) {
        int depth = 1;
        TagDraft at = tag;
        while (at != null && at.parent() != null && depth <= TagEditing.DEEPEST) {
            at = after.get(at.parent());
            depth++;
        }
        return depth;
    }

    private static ImportPlan.Entry entry(@Nullable TagSheet now, TagDraft tag) {
        if (now == null) {
            return new ImportPlan.Entry(ImportPlan.What.NEW, null, null, tag);
        }
        TagDraft before = now.content();
        ImportPlan.What what;
        if (before.retired() != tag.retired()) {
            what = tag.retired() ? ImportPlan.What.RETIRED : ImportPlan.What.REVIVED;
        } else {
            boolean moved = !before.facet().equals(tag.facet()) || !Objects.equals(before.parent(), tag.parent());
            what = moved ? ImportPlan.What.MOVED : ImportPlan.What.CHANGED;
        }
        return new ImportPlan.Entry(what, now.id(), before, tag);
    }

    private static TagDraft renamed(TagDraft tag, String slug) {
        return new TagDraft(
                slug,
                tag.facet(),
                tag.parent(),
                tag.name(),
                tag.about(),
                tag.synonyms(),
                tag.validity(),
                tag.retired());
    }
}
