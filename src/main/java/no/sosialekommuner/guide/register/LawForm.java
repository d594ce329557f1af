package no.sosialekommuner.guide.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import no.sosialekommuner.guide.Source;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A law or another source as an editor writes it.
 *
 * @param version the one that was on the screen when the editor began; 0 for a new one
 * @param kind in any case; a law where it is left out
 * @param checked a day, as browsers send it
 * @param known in any case; of a source only
 * @param note what changed and why
 */
public record LawForm(
        Integer version,
        String kind,
        Wording name,
        String title,
        String address,
        Boolean articles,
        Boolean inForce,
        Wording force,
        String checked,
        String known,
        String note) {

    public LawForm {
        version = version == null ? 0 : version;
        kind = line(kind);
        name = Wording.line(name);
        title = line(title);
        address = line(address);
        articles = articles != null && articles;
        inForce = inForce == null || inForce;
        force = Wording.line(force);
        checked = line(checked);
        known = line(known);
        note = note == null ? "" : PlainText.clean(note).strip();
    }

    static LawForm empty(LawKind kind) {
        return new LawForm(0, kind.code(), Wording.NONE, "", "", false, true, Wording.NONE, "", "", "");
    }

    static LawForm of(LawKind kind, LawText it, int version) {
        return new LawForm(
                version,
                kind.code(),
                it.name(),
                it.title(),
                it.address(),
                it.articles(),
                it.inForce(),
                it.force(),
                it.checked() == null ? "" : it.checked().toString(),
                it.known() == null ? "" : it.known().name(),
                "");
    }

    LawForm at(int newVersion) {
        return new LawForm(newVersion, kind, name, title, address, articles, inForce, force, checked, known, note);
    }

    LawKind ofKind() {
        return LawKind.of(kind);
    }

    /** Nothing where there is none, or it is no day. */
    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(checked));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    LawText said(LawKind of) {
        return of == LawKind.SOURCE
                ? new LawText(name, "", address, false, true, Wording.NONE, null, howWell())
                : new LawText(name, title, address, articles, inForce, force, day().orElse(null), null);
    }

    private Source.Known howWell() {
        return Arrays.stream(Source.Known.values())
                .filter(it -> it.name().equalsIgnoreCase(known))
                .findFirst()
                .orElse(Source.Known.PAGE);
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : PlainText.line(typed);
    }
}
