package no.sosialekommuner.guide.note;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.sosialekommuner.guide.Law;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.Source;
import no.sosialekommuner.guide.WordsCheck;
import no.sosialekommuner.guide.note.LawNoteForm.CiteRow;
import org.springframework.validation.BindingResult;

/** What must be mended in a law note before readers see it: both languages, and nothing cited that the laws do not have. */
final class LawNoteCheck {

    private final LawNoteForm form;
    private final LawBook law;
    private final BindingResult faults;

    private LawNoteCheck(LawNoteForm form, LawBook law, BindingResult faults) {
        this.form = form;
        this.law = law;
        this.faults = faults;
    }

    static void of(LawNoteForm form, LawBook law, BindingResult faults) {
        LawNoteCheck check = new LawNoteCheck(form, law, faults);
        WordsCheck words = new WordsCheck(faults);
        words.name("title", form.title());
        words.text("text", form.text());
        check.cites();
        check.sources();
        check.mentions();
        words.note(form.version(), form.note());
    }

    private void cites() {
        List<CiteRow> rows = form.cites();
        if (rows.stream().allMatch(CiteRow::empty) && form.sources().isEmpty()) {
            faults.rejectValue("cites[0].law", "guide.note.cites.missing");
        }
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < rows.size(); at++) {
            if (!rows.get(at).empty()) {
                cite(rows.get(at), "cites[" + at + "]", seen);
            }
        }
    }

    private void cite(CiteRow row, String name, Set<String> seen) {
        if (law.laws().stream().noneMatch(it -> it.key().equals(row.law()))) {
            faults.rejectValue(name + ".law", "guide.note.law.missing");
            return;
        }
        if (!seen.add(row.law())) {
            faults.rejectValue(name + ".law", "guide.note.law.twice");
        }
        Set<String> there = law.sections(row.law());
        List<String> unknown = row.numbers().stream()
                .filter(it -> !there.isEmpty() && !there.contains(it))
                .toList();
        if (row.numbers().isEmpty()) {
            faults.rejectValue(name + ".sections", "guide.note.sections.missing");
        } else if (!unknown.isEmpty()) {
            faults.rejectValue(
                    name + ".sections", "guide.note.sections.unknown", new Object[] {String.join(", ", unknown)}, null);
        }
    }

    private void sources() {
        if (!law.sources().stream().map(Source::key).toList().containsAll(form.sources())) {
            faults.rejectValue("sources", "guide.note.source.unknown");
        }
    }

    private void mentions() {
        Set<String> nb = LawMentions.in(form.text().nb());
        Set<String> nn = LawMentions.in(form.text().nn());
        mentioned("text.nb", nb);
        mentioned("text.nn", nn);
        if (!nb.equals(nn) && !form.text().nn().isBlank() && !form.text().nb().isBlank()) {
            faults.rejectValue("text.nn", "guide.note.mentions.differ");
        }
    }

    private void mentioned(String field, Set<String> mentioned) {
        Set<String> left = new TreeSet<>(mentioned);
        left.removeAll(citable());
        if (!left.isEmpty()) {
            faults.rejectValue(field, "guide.note.mentions.uncited", new Object[] {String.join(", ", left)}, null);
        }
    }

    private Set<String> citable() {
        Set<String> citable = new HashSet<>();
        for (CiteRow row : form.cites()) {
            boolean articles = law.findLaw(row.law()).filter(Law::articles).isPresent();
            row.numbers().forEach(it -> citable.add(articles ? "art. " + it : it));
        }
        form.sources().forEach(it -> citable.addAll(law.mentions(it)));
        return citable;
    }
}
