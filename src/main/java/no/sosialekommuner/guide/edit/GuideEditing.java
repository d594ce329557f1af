package no.sosialekommuner.guide.edit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.GuideText;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.guide.ShippedGuides;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.guide.edit.GuideLogEntry.What;
import no.sosialekommuner.guide.edit.GuideVersions.Origin;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with guides. Everything may be sent twice. */
@Component
class GuideEditing {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final GuideShelf shelf;
    private final GuideDrafts drafts;
    private final GuideVersions versions;
    private final Guides guides;
    private final ShippedGuides shipped;
    private final Clock clock;

    GuideEditing(
            GuideShelf shelf,
            GuideDrafts drafts,
            GuideVersions versions,
            Guides guides,
            ShippedGuides shipped,
            Clock clock) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.versions = versions;
        this.guides = guides;
        this.shipped = shipped;
        this.clock = clock;
    }

    /**
     * A draft of a new guide, empty or with the chapters of another one; the same form again is the same guide.
     *
     * @return its key
     * @throws Invalid where a guide is called that already
     */
    @Transactional
    public String create(NewGuideForm form, Viewer editor) {
        Optional<ShelvedGuide> same = shelf.all().stream()
                .filter(it -> it.title().nb().equalsIgnoreCase(form.title().nb()))
                .findFirst();
        if (same.isPresent() && same.get().published()) {
            throw new Invalid("title.nb", "guide.title.taken");
        }
        if (same.isPresent()) {
            return same.get().key();
        }
        String key = GuideKeys.named(form.title().nb(), shelf::has);
        versions.hold(key, editor.id());
        drafts.begin(key, beginning(form), null, null, editor.id());
        shelf.log(key, What.BEGUN, null, editor.id());
        return key;
    }

    /** A draft of the next version, beginning with what this one says; where there is a draft already, it stays. */
    @Transactional
    public void begin(String key, int version, Viewer editor) {
        Guide from = guides.require(key, version);
        if (drafts.begin(key, GuideText.of(from), version, null, editor.id())) {
            shelf.log(key, What.BEGUN, version, editor.id());
        }
    }

    /**
     * A draft of the next version, beginning with what the product has.
     *
     * @throws NotFound when nothing waits
     * @throws Conflict when there is another draft already
     */
    @Transactional
    public void takeUp(String key, Viewer editor) {
        ShelvedGuide guide = shelf.require(key);
        Guide offered = offer(guide).orElseThrow(NotFound::new);
        Integer basedOn = guide.published() ? guide.number() : null;
        if (drafts.begin(key, GuideText.of(offered), basedOn, offered.version(), editor.id())) {
            shelf.log(key, What.TAKEN_UP, offered.version(), editor.id());
        } else if (!Integer.valueOf(offered.version())
                .equals(drafts.require(key).shipped())) {
            throw Conflict.withState("There is another draft");
        }
    }

    /** The version of the product's own that editors have not answered yet. */
    public Optional<Guide> offer(ShelvedGuide guide) {
        return shipped.find(guide.key()).filter(it -> it.version() > guide.answered());
    }

    @Transactional
    public void discard(String key, Viewer editor) {
        if (drafts.discard(key)) {
            shelf.log(key, What.DISCARDED, null, editor.id());
            shelf.forgetUnpublished(key);
        }
    }

    /** @return the key of the new chapter, or of the one that is called that already */
    @Transactional
    public String addChapter(String key, Wording title, Viewer editor) {
        GuideDraft draft = drafts.require(key);
        Optional<String> same = draft.chapters().stream()
                .filter(it -> it.chapter().title().equals(title))
                .map(DraftChapter::key)
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        String chapter = GuideKeys.named(title.nb(), it -> drafts.hasHad(key, it));
        drafts.addChapter(key, Chapter.named(chapter, title), editor.id());
        return chapter;
    }

    /** Those of the version it began from that are not in the draft any longer. */
    public List<Chapter> takenOut(GuideDraft draft) {
        return draft.basedOn() == null
                ? List.of()
                : guides.require(draft.key(), draft.basedOn()).chapters().stream()
                        .filter(it -> draft.chapter(it.key()).isEmpty())
                        .toList();
    }

    /** A chapter that was taken out comes back as the last one, as it was published. */
    @Transactional
    public void putBack(String key, String chapter, Viewer editor) {
        Chapter back = takenOut(drafts.require(key)).stream()
                .filter(it -> it.key().equals(chapter))
                .findFirst()
                .orElseThrow(NotFound::new);
        drafts.addChapter(key, back, editor.id());
    }

    /**
     * The draft becomes the next version.
     *
     * @return its number
     * @throws Conflict when the draft has changed since it was on the screen
     * @throws Invalid when something is missing, or nothing has changed
     */
    @Transactional
    public int publish(String key, PublishGuideForm form, Viewer editor) {
        versions.hold(key, editor.id());
        GuideDraft draft = drafts.require(key);
        if (draft.stand() != form.stand()) {
            throw Conflict.withState("The draft has changed");
        }
        GuideText text = draft.text();
        ShelvedGuide guide = shelf.require(key);
        Guide newest = guide.published() ? guides.require(key, guide.number()) : null;
        check(draft, newest);
        LocalDate checked = form.checked() || newest == null ? LocalDate.now(clock.withZone(OSLO)) : newest.checked();
        int number =
                versions.add(text.as(key, 0, checked), origin(draft, text), form.note(), clock.instant(), editor.id());
        drafts.discard(key);
        shelf.log(key, What.PUBLISHED, number, editor.id());
        return number;
    }

    private static void check(GuideDraft draft, @Nullable Guide newest) {
        if (draft.chapters().isEmpty()) {
            throw new Invalid("note", "guide.publish.empty");
        }
        if (!draft.gaps().none()) {
            throw new Invalid("note", "guide.publish.gaps");
        }
        if (newest != null && draft.text().equals(GuideText.of(newest))) {
            throw new Invalid("note", "guide.publish.same");
        }
    }

    /** What is word by word the product's own may be followed by the product's next. */
    private Origin origin(GuideDraft draft, GuideText text) {
        Integer product = draft.shipped();
        boolean same = shipped.find(draft.key())
                .filter(it -> Integer.valueOf(it.version()).equals(product))
                .filter(it -> GuideText.of(it).equals(text))
                .isPresent();
        return new Origin(product, !same);
    }

    private GuideText beginning(NewGuideForm form) {
        if (form.copy().isEmpty()) {
            return new GuideText(form.title(), Wording.NONE, Wording.NONE, List.of());
        }
        Guide other = guides.current(form.copy());
        return new GuideText(form.title(), other.introduction(), other.exampleMark(), other.chapters());
    }
}
