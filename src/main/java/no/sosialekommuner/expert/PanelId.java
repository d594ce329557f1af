package no.sosialekommuner.expert;

/** A panel, as the database knows it. Outside, panels are known by their slug. */
public record PanelId(long value) {

    /** @throws NumberFormatException when the text is no number */
    public static PanelId of(String text) {
        return new PanelId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
