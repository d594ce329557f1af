package no.sosialekommuner.guide.note;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.guide.LawNote;
import no.sosialekommuner.guide.Source;
import no.sosialekommuner.guide.note.NoteText.Cite;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the law notes that come with the product, where editors have not put them in their own words. */
@Component
public class NoteIntake {

    private final LawNotes notes;

    NoteIntake(LawNotes notes) {
        this.notes = notes;
    }

    /**
     * May be repeated, also by several servers at once.
     *
     * @return how many versions were taken in
     */
    @Transactional
    public int moveIn(List<ShippedNote> shipped) {
        if (shipped.stream().noneMatch(it -> isNews(it, notes.standings()))) {
            return 0;
        }
        notes.holdAll();
        int taken = 0;
        Map<String, NoteStanding> standings = notes.standings();
        for (ShippedNote note : shipped) {
            taken += take(note, standings.getOrDefault(note.key(), NoteStanding.NONE)) ? 1 : 0;
        }
        return taken;
    }

    /** A note that is not there yet, in editors' own words. */
    @Transactional
    public void add(LawNote note, MemberId by) {
        NoteText text = new NoteText(
                note.title(),
                note.text(),
                note.cites().stream()
                        .map(it -> new Cite(it.law().key(), it.sections()))
                        .toList(),
                note.sources().stream().map(Source::key).toList());
        notes.add(note.key(), 0, text, null, "", by);
        notes.check(note.key(), note.checked(), by);
    }

    private static boolean isNews(ShippedNote note, Map<String, NoteStanding> standings) {
        NoteStanding standing = standings.getOrDefault(note.key(), NoteStanding.NONE);
        return standing.takes(note) || standing.isCheckedAnewBy(note);
    }

    private boolean take(ShippedNote note, NoteStanding standing) {
        boolean takes = standing.takes(note);
        if (takes) {
            notes.add(note.key(), standing.number(), note.text(), note.text().hash(), "", null);
        }
        if (takes || standing.isCheckedAnewBy(note)) {
            notes.check(note.key(), note.checked(), null);
        }
        return takes;
    }
}
