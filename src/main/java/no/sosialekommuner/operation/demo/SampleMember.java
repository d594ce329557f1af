package no.sosialekommuner.operation.demo;

import java.util.List;

/**
 * One member of the sample community, as {@code demo/members.yaml} tells.
 *
 * @param organisation number of the organisation in the register
 * @param joined days before the first start
 * @param tags slugs of subject areas and experience
 */
record SampleMember(
        String handle,
        String name,
        String organisation,
        String title,
        List<String> roles,
        String speaksAs,
        String language,
        int joined,
        String about,
        List<String> tags) {

    static SampleMember of(YamlEntry entry) {
        return new SampleMember(
                entry.text("handle"),
                entry.text("name"),
                entry.text("organisation"),
                entry.text("title"),
                entry.list("roles"),
                entry.text("speaks", "EMPLOYEE"),
                entry.text("language"),
                Integer.parseInt(entry.text("joined")),
                entry.text("about"),
                entry.list("tags"));
    }

    String email() {
        return handle + "@demo.example";
    }
}
