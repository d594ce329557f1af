package no.sosialekommuner.guide;

import java.util.List;

/**
 * A part of a guide, and of every plan that is made with it.
 *
 * @param key its own in the guide and the same in all versions: plans refer to it
 * @param tags slugs of what it is about
 * @param why why it matters; a few sentences
 * @param law what the law says here
 * @param checklist what should be in place when the chapter is done
 * @param tables what is filled in row by row
 * @param parts sections of its own, each with what belongs there
 */
public record Chapter(
        String key,
        List<String> tags,
        Wording title,
        Wording why,
        List<Item> questions,
        List<LawHint> law,
        List<Example> examples,
        List<Item> checklist,
        List<Table> tables,
        List<Part> parts) {

    public Chapter {
        title = title == null ? Wording.NONE : title;
        why = why == null ? Wording.NONE : why;
        tags = copy(tags);
        questions = copy(questions);
        law = copy(law);
        examples = copy(examples);
        checklist = copy(checklist);
        tables = copy(tables);
        parts = copy(parts);
    }

    /** One that has only a name yet. */
    public static Chapter named(String key, Wording title) {
        return new Chapter(
                key, List.of(), title, Wording.NONE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static <T> List<T> copy(List<T> entries) {
        return entries == null ? List.of() : List.copyOf(entries);
    }
}
