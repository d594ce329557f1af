package no.sosialekommuner.guide.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.edit.GuideKeys;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with laws and other sources. Everything may be sent twice. */
@Component
class LawEditing {

    /** Last parts of addresses that are no law's. */
    private static final Set<String> PAGES = Set.of("ny", "kontroll", "tilbud", "tilbake");

    private final RegisteredLaws laws;
    private final LawBook book;

    LawEditing(RegisteredLaws laws, LawBook book) {
        this.laws = laws;
        this.book = book;
    }

    /**
     * A new law or source that notes can cite at once; the same form again is the same.
     *
     * @return its key
     * @throws Invalid where one is called that, or has that address, already
     */
    @Transactional
    public String create(LawKind kind, LawText text, String note, Viewer editor) {
        List<ShelvedLaw> all = laws.all();
        Optional<ShelvedLaw> same = all.stream()
                .filter(it -> it.kind() == kind && it.text().equals(text))
                .findFirst();
        if (same.isPresent()) {
            return same.get().key();
        }
        check(text, kind, null, all);
        String key = GuideKeys.named(text.name().nb(), it -> PAGES.contains(it) || laws.has(it));
        laws.add(key, kind, 0, text, note, editor.id());
        AfterCommit.run(book::forget);
        return key;
    }

    /**
     * @throws Conflict when somebody else was first
     * @throws Invalid where another one is called that, or has that address
     */
    @Transactional
    public void revise(ShelvedLaw now, int seen, LawText text, String note, Viewer editor) {
        if (now.text().equals(text)) {
            return;
        }
        check(text, now.kind(), now.key(), laws.all());
        laws.add(now.key(), now.kind(), seen, text, note, editor.id());
        AfterCommit.run(book::forget);
    }

    private static void check(LawText text, LawKind kind, @Nullable String own, List<ShelvedLaw> all) {
        List<ShelvedLaw> others = all.stream()
                .filter(it -> it.kind() == kind && !it.key().equals(own))
                .toList();
        if (others.stream()
                .anyMatch(
                        it -> it.text().name().nb().equalsIgnoreCase(text.name().nb()))) {
            throw new Invalid("name.nb", "guide.register.taken");
        }
        if (others.stream()
                .anyMatch(it -> it.text().address().equals(text.address())
                        && text.articles() == it.text().articles())) {
            throw new Invalid("address", "guide.register.address.taken");
        }
    }

    /**
     * Notes can no longer cite it; its versions are kept.
     *
     * @throws Conflict when a note cites it
     */
    @Transactional
    public void remove(String key) {
        if (!laws.notesThatCite(key).isEmpty()) {
            throw Conflict.withState("The law is cited");
        }
        laws.remove(key, true);
        AfterCommit.run(book::forget);
    }

    @Transactional
    public void putBack(String key) {
        laws.remove(key, false);
        AfterCommit.run(book::forget);
    }
}
