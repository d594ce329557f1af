package no.sosialekommuner.guide;

/**
 * Something in a guide that two versions say differently.
 *
 * @param key of the thing in its place; empty where there is only one, {@code table/column} for a column
 * @param before nothing where it was added
 * @param after nothing where it was removed; the same as before where only its kind is another
 */
public record GuideChange(Place place, String key, GuideSort sort, Wording before, Wording after) {

    /** Where in a chapter, in the order in which it is read; title and introduction are also a guide's own. */
    public enum Place {
        TITLE,
        INTRODUCTION,
        EXAMPLE_MARK,
        TAGS,
        WHY,
        QUESTION,
        LAW,
        EXAMPLE,
        PART,
        TABLE,
        COLUMN,
        ROWS,
        CHECKLIST
    }
}
