package no.sosialekommuner.search.language;

/** The fields of the index that a {@link Plan} asks; all are analysed by "whitespace" and scored by BM25 as it comes. */
public enum SearchField {
    /** {@link IndexedText#words} of the whole text: title, tags, accepted answer, body with its poll. */
    WORDS("words"),
    /** {@link IndexedText#stems} of the whole text. */
    STEMS("stems"),
    /** {@link IndexedText#parts} of the whole text. */
    PARTS("parts"),
    /** {@link IndexedText#stems} of title and tags once more, which makes them worth more. */
    TITLE("title"),
    /** {@link IndexedText#stems} of the accepted answer once more; empty where there is none. */
    ACCEPTED("accepted");

    private final String field;

    SearchField(String field) {
        this.field = field;
    }

    /** What it is called in the index. */
    public String field() {
        return field;
    }
}
