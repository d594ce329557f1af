package no.sosialekommuner.search.find;

import java.util.List;

/**
 * What the search page shows.
 *
 * @param names topics, members and municipalities that are called so
 * @param groups what cuts the hits further, or is cut already
 */
public record SearchPage(SearchForm form, Hits hits, List<Named> names, List<Group> groups) {

    public SearchPage {
        names = List.copyOf(names);
        groups = List.copyOf(groups);
    }

    /** Choices that are already made. */
    public List<Chosen> chosen() {
        return groups.stream()
                .flatMap(group -> group.options().stream()
                        .filter(Option::chosen)
                        .map(option -> new Chosen(group.parameter(), option.value(), option.name())))
                .toList();
    }

    /**
     * Choices of one sort.
     *
     * @param parameter what it is called in the address
     * @param several whether more than one may be chosen, and all must be there
     */
    public record Group(String name, String parameter, boolean several, List<Option> options) {

        public Group {
            options = List.copyOf(options);
        }
    }

    /** @param count how many hits it would leave */
    public record Option(String value, String name, long count, boolean chosen) {}

    public record Chosen(String parameter, String value, String name) {}
}
