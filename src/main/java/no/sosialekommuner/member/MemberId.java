package no.sosialekommuner.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A member, as the database knows it. Outside, members are known by their handle. */
public record MemberId(long value) {

    /** @throws NumberFormatException when the text is no number */
    public static MemberId of(String text) {
        return new MemberId(Long.parseLong(text));
    }

    /** The member in a column, or null when there is none in it. */
    public static @Nullable MemberId in(ResultSet row, String column) throws SQLException {
        Long value = row.getObject(column, Long.class);
        return value == null ? null : new MemberId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
