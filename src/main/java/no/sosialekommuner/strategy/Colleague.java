package no.sosialekommuner.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a plan.
 *
 * @param picture address of the picture, or null when there is none
 */
public record Colleague(
        MemberId id, String handle, String name, @Nullable String picture) {

    /** Columns for a query that joins {@code member.profile} under this alias, read again by {@link #in}. */
    public static String columns(String alias) {
        return "%1$s.id as %1$s_id, %1$s.handle as %1$s_handle, %1$s.name as %1$s_name, %1$s.picture_id as %1$s_picture"
                .formatted(alias);
    }

    /** Nobody where the row names nobody. */
    public static @Nullable Colleague in(ResultSet rs, String alias) throws SQLException {
        MemberId id = MemberId.in(rs, alias + "_id");
        if (id == null) {
            return null;
        }
        UUID picture = rs.getObject(alias + "_picture", UUID.class);
        return new Colleague(
                id,
                rs.getString(alias + "_handle"),
                rs.getString(alias + "_name"),
                picture == null ? null : "/bilder/" + picture);
    }
}
