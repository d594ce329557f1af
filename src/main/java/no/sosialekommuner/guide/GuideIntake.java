package no.sosialekommuner.guide;

import java.time.Clock;
import java.time.Instant;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.guide.edit.GuideDrafts;
import no.sosialekommuner.guide.edit.GuideVersions;
import no.sosialekommuner.guide.edit.GuideVersions.Origin;
import no.sosialekommuner.guide.note.NoteIntake;
import no.sosialekommuner.guide.register.RegisteredLaws;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in versions of guides that were made elsewhere: those that come with the product, and those of the sample community. */
@Component
public class GuideIntake {

    private final ShippedGuides shipped;
    private final ShippedLaw law;
    private final RegisteredLaws laws;
    private final NoteIntake notes;
    private final GuideDrafts drafts;
    private final LawBook book;
    private final GuideVersions versions;
    private final Clock clock;

    GuideIntake(
            ShippedGuides shipped,
            ShippedLaw law,
            RegisteredLaws laws,
            NoteIntake notes,
            GuideDrafts drafts,
            LawBook book,
            GuideVersions versions,
            Clock clock) {
        this.shipped = shipped;
        this.law = law;
        this.laws = laws;
        this.notes = notes;
        this.drafts = drafts;
        this.book = book;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * The guides and law notes that come with this version of the product, where the community does not have it yet and editors have not published
     * their own words since; then it waits for them. May be repeated, also by several servers at once.
     *
     * @return how many versions were taken in
     */
    @Transactional
    public int moveIn() {
        laws.moveIn(law.laws());
        int taken = notes.moveIn(law.notes());
        AfterCommit.run(book::forget);
        for (Guide guide : shipped.all()) {
            taken += take(guide) ? 1 : 0;
        }
        return taken;
    }

    /** @return whether it was taken in */
    @Transactional
    public boolean take(Guide product) {
        versions.hold(product.key(), null);
        if (versions.waits(product.key(), product.version())) {
            return false;
        }
        versions.add(product, Origin.product(product.version()), "", clock.instant(), null);
        return true;
    }

    /**
     * The next version of a guide, in its editors' own words; its own number counts for nothing.
     *
     * @return the number that it got
     */
    @Transactional
    public int publish(Guide guide, String note, MemberId by, Instant at) {
        versions.hold(guide.key(), by);
        return versions.add(guide, Origin.OWN, note, at, by);
    }

    /** A law that editors added, with the note that they wrote on it; once more changes nothing. */
    @Transactional
    public void add(Law law, LawNote note, MemberId by) {
        if (laws.has(law.key())) {
            return;
        }
        laws.add(law, by);
        notes.add(note, by);
        AfterCommit.run(book::forget);
    }

    /** A draft of the next version that says this, where there is none yet. */
    @Transactional
    public void begin(Guide guide, MemberId by) {
        drafts.begin(guide.key(), GuideText.of(guide), guide.version(), null, by);
    }
}
