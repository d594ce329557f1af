package no.sosialekommuner.operation.demo;

import java.util.List;

/**
 * A group of the sample community, as {@code demo/groups.yaml} tells.
 *
 * @param admission OPEN or REQUEST
 * @param owner handle of the member who made it
 * @param members handles of the others in it
 */
record SampleGroup(String slug, String name, String description, String admission, String owner, List<String> members) {

    static SampleGroup of(YamlEntry entry) {
        return new SampleGroup(
                entry.text("slug"),
                entry.text("name"),
                entry.text("description"),
                entry.text("admission"),
                entry.text("owner"),
                entry.list("members"));
    }
}
