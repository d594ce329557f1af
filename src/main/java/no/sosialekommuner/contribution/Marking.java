package no.sosialekommuner.contribution;

import java.util.List;

/**
 * What a module above has to say of contributions on their own pages and in lists. It is asked for every page that is opened, so the
 * answer comes from memory.
 */
public interface Marking {

    /** Of a contribution that the viewer may read. */
    List<Mark> of(ContributionId contribution);

    /** What lists say as well: asked for every line of them. */
    default List<Mark> onCards(ContributionId contribution) {
        return List.of();
    }
}
