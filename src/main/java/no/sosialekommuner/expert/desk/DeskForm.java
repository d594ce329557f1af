package no.sosialekommuner.expert.desk;

import java.util.UUID;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Whatever is sent from a request's page: each action reads its own fields, and all that was typed comes back with a fault.
 *
 * @param body the answer, in Markdown; {@code base} is the draft that it was made of
 * @param askback what the asker is to say
 * @param why why the experts do not answer
 * @param to who is to have it: {@code m-7} for a member, {@code p-3} for a panel, {@code h} for the hosts
 * @param of number of the expert whose opinion is asked for, with {@code about}, what is asked
 * @param opinion what the viewer thinks
 * @param from who had it when the viewer took it: a number, or the empty text for nobody; null where that is not said
 * @param key made with the form, so that sending it twice does it once
 */
public record DeskForm(
        String body,
        String base,
        String askback,
        String why,
        String to,
        String note,
        @Nullable Long of,
        String about,
        String opinion,
        @Nullable String from,
        UUID key) {

    private static final int LONG = 200_000;
    private static final int SHORT = 1_000;
    private static final int OPINION = 10_000;

    public DeskForm {
        body = text(body);
        base = text(base).replace("\r\n", "\n");
        askback = text(askback);
        why = text(why);
        to = text(to);
        note = text(note);
        about = text(about);
        opinion = text(opinion);
        key = key == null ? UUID.randomUUID() : key;
    }

    static DeskForm of(ExpertDraft draft) {
        return new DeskForm(draft.body(), draft.body(), "", "", "", "", null, "", "", null, UUID.randomUUID());
    }

    /** The same words, made of another draft. */
    DeskForm on(String newBase) {
        return new DeskForm(body, newBase, askback, why, to, note, of, about, opinion, from, key);
    }

    /** Who had it when the viewer saw it, or null for nobody. */
    @Nullable
    MemberId seen() {
        return from == null || !from.matches("\\d{1,18}") ? null : MemberId.of(from);
    }

    String plainBody() {
        return body.replace("\r\n", "\n");
    }

    void checkBody(BindingResult faults) {
        check("body", body, "expert.desk.answer.missing", LONG, faults);
    }

    void checkAskback(BindingResult faults) {
        check("askback", askback, "expert.desk.askback.missing", LONG, faults);
    }

    void checkWhy(BindingResult faults) {
        check("why", why, "expert.desk.why.missing", SHORT, faults);
    }

    void checkOpinion(BindingResult faults) {
        check("opinion", opinion, "expert.desk.opinion.missing", OPINION, faults);
    }

    void checkWords(BindingResult faults) {
        if (note.length() > SHORT) {
            faults.rejectValue("note", "expert.desk.long", new Object[] {SHORT}, null);
        }
        if (about.length() > SHORT) {
            faults.rejectValue("about", "expert.desk.long", new Object[] {SHORT}, null);
        }
    }

    private static void check(String field, String words, String missing, int most, BindingResult faults) {
        if (words.isBlank()) {
            faults.rejectValue(field, missing);
        } else if (words.length() > most) {
            faults.rejectValue(field, "expert.desk.long", new Object[] {most}, null);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
