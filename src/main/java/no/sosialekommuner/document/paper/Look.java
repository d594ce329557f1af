package no.sosialekommuner.document.paper;

/** How letters look. */
public record Look(boolean bold, boolean italic, boolean struck, boolean code) {

    public static final Look PLAIN = new Look(false, false, false, false);

    Look inBold() {
        return new Look(true, italic, struck, code);
    }

    Look inItalics() {
        return new Look(bold, true, struck, code);
    }

    Look struckOut() {
        return new Look(bold, italic, true, code);
    }

    Look asCode() {
        return new Look(bold, italic, struck, true);
    }
}
