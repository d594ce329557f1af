package no.sosialekommuner.guide.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.guide.note.NoteText.Cite;
import no.sosialekommuner.text.PlainText;

/**
 * A law note as an editor writes it. A row of a law in which nothing stands is taken out.
 *
 * @param version the one that was on the screen when the editor began; 0 for a new note
 * @param sources keys
 * @param note what changed and why
 * @param checked whether it was held against the law today
 */
public record LawNoteForm(
        Integer version,
        Wording title,
        Wording text,
        List<CiteRow> cites,
        List<String> sources,
        String note,
        Boolean checked) {

    private static final int SPARE = 2;

    public LawNoteForm {
        version = version == null ? 0 : version;
        checked = checked != null && checked;
        title = Wording.line(title);
        text = Wording.line(text);
        cites = cites == null || cites.isEmpty() ? List.of(CiteRow.EMPTY) : List.copyOf(cites);
        sources = sources == null ? List.of() : sources.stream().distinct().toList();
        note = note == null ? "" : PlainText.clean(note).strip();
    }

    /** @param sections numbers with commas between */
    public record CiteRow(String law, String sections) {

        static final CiteRow EMPTY = new CiteRow("", "");

        public CiteRow {
            law = law == null ? "" : law.strip();
            sections = sections == null ? "" : PlainText.line(sections);
        }

        boolean empty() {
            return law.isEmpty() && sections.isEmpty();
        }

        List<String> numbers() {
            return Arrays.stream(sections.replace("§", " ").split(",|\\bog\\b"))
                    .map(it -> it.strip().replaceAll("\\s+", " "))
                    .filter(it -> !it.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    static LawNoteForm empty() {
        return of(new NoteText(Wording.NONE, Wording.NONE, List.of(), List.of()), 0);
    }

    static LawNoteForm of(NoteText it, int version) {
        List<CiteRow> rows = new ArrayList<>();
        it.cites().forEach(cite -> rows.add(new CiteRow(cite.law(), String.join(", ", cite.sections()))));
        for (int more = 0; more < SPARE; more++) {
            rows.add(CiteRow.EMPTY);
        }
        return new LawNoteForm(version, it.title(), it.text(), rows, it.sources(), "", false);
    }

    LawNoteForm at(int newVersion) {
        return new LawNoteForm(newVersion, title, text, cites, sources, note, checked);
    }

    NoteText said() {
        return new NoteText(
                title,
                text,
                cites.stream()
                        .filter(it -> !it.empty())
                        .map(it -> new Cite(it.law(), it.numbers()))
                        .toList(),
                sources);
    }
}
