package no.sosialekommuner.operation.stackexchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a row.
 *
 * @param user number on the other site, or null when only the name is left of a deleted account
 */
record Author(@Nullable Long user, @Nullable String name) {

    /** @throws BrokenRow when the row says neither */
    static Author of(Row row, String numberField, String nameField) throws BrokenRow {
        Optional<String> name = row.find(nameField);
        if (row.find(numberField).isPresent()) {
            return new Author(row.number(numberField), name.orElse(null));
        }
        return new Author(null, name.orElseThrow(() -> new BrokenRow("nobody wrote it")));
    }

    String unknown() {
        return "user " + user + " is not in Users.xml";
    }
}
