package no.sosialekommuner.document.print;

/** The few measures, colours and faces that a printed document is made of. */
final class Type {

    static final String TEXT = "Source Sans 3";
    static final String MONO = "DejaVu Sans Mono";

    static final String INK = "#1b1f24";
    static final String SOFT = "#565e68";
    static final String ACCENT = "#123f5c";
    static final String LINK = "#0b5394";
    static final String LINE = "#c9d0d8";
    static final String TINT = "#eef2f6";

    /** Of the text, in millimetres. */
    static final double WIDTH = 160;

    /** Of the largest picture, in millimetres. */
    static final double HEIGHT = 190;

    /** Deeper nothing is moved in any more: there would be no room left for words. */
    static final int DEEPEST = 8;

    private Type() {}

    static String millimetres(double millimetres) {
        return Math.round(millimetres * 100) / 100.0 + "mm";
    }
}
