package no.sosialekommuner.taxonomy;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tags by the number that other modules' rows know them by, so that lists need no join for their names. */
public record NumberedTags(Map<Long, Tag> byNumber) {

    /**
     * The tags of an array of numbers, in its order. One that was made on another node within the last seconds may be
     * left out.
     */
    public List<Tag> of(Array numbers) throws SQLException {
        return Arrays.stream((Long[]) numbers.getArray())
                .map(byNumber::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
