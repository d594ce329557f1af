package no.sosialekommuner.curation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.sosialekommuner.taxonomy.Validity;
import no.sosialekommuner.taxonomy.edit.ImportPlan;
import no.sosialekommuner.taxonomy.edit.Incoming;
import no.sosialekommuner.taxonomy.edit.TagDraft;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, as it is shown.
 *
 * @param facets those that would be added
 * @param unchanged how many tags stay as they are
 */
public record PlanPage(List<String> facets, List<Line> lines, int unchanged, List<Incoming.Fault> faults) {

    static PlanPage of(ImportPlan plan, Language language) {
        return new PlanPage(
                plan.facets(),
                plan.entries().stream().map(entry -> Line.of(entry, language)).toList(),
                plan.unchanged(),
                plan.faults());
    }

    public boolean isEmpty() {
        return facets.isEmpty() && lines.isEmpty();
    }

    /** @param what as in text keys */
    public record Line(String what, String name, String slug, List<Field> fields) {

        static Line of(ImportPlan.Entry entry, Language language) {
            TagDraft after = entry.after();
            return new Line(
                    entry.what().code(), after.name().in(language), after.slug(), fields(entry.before(), after));
        }

        private static List<Field> fields(@Nullable TagDraft before, TagDraft after) {
            if (before == null) {
                return List.of();
            }
            List<Field> fields = new ArrayList<>();
            add(fields, "name-nb", before.name().nb(), after.name().nb());
            add(fields, "name-nn", before.name().nn(), after.name().nn());
            add(fields, "name-en", before.name().en(), after.name().en());
            add(fields, "facet-id", before.facet(), after.facet());
            add(
                    fields,
                    "parent-id",
                    before.parent() == null ? "" : before.parent(),
                    after.parent() == null ? "" : after.parent());
            add(fields, "synonyms-nb", before.synonyms().nb(), after.synonyms().nb());
            add(fields, "synonyms-nn", before.synonyms().nn(), after.synonyms().nn());
            add(fields, "synonyms-en", before.synonyms().en(), after.synonyms().en());
            add(fields, "about-nb", before.about().nb(), after.about().nb());
            add(fields, "about-nn", before.about().nn(), after.about().nn());
            add(fields, "about-en", before.about().en(), after.about().en());
            add(fields, "season-from", season(before.validity()), season(after.validity()));
            add(fields, "valid-from", period(before.validity()), period(after.validity()));
            return fields;
        }

        private static void add(List<Field> fields, String field, List<String> before, List<String> after) {
            add(fields, field, String.join(", ", before), String.join(", ", after));
        }

        private static void add(List<Field> fields, String field, String before, String after) {
            if (!before.equals(after)) {
                fields.add(new Field(field, before, after));
            }
        }

        private static String season(Validity validity) {
            return validity.season(Language.NB);
        }

        private static String period(Validity validity) {
            return Objects.toString(validity.from(), "") + (validity.to() == null ? "" : "–" + validity.to());
        }
    }

    /** @param field as in text keys */
    public record Field(String field, String before, String after) {}
}
