package no.sosialekommuner.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as shown beside what he or she wrote: who, in which capacity, and from where. See {@code member/byline.jte}.
 *
 * @param picture address of the picture, or null when there is none
 */
public record Person(
        MemberId id,
        String handle,
        String name,
        String title,
        SpeaksAs speaksAs,
        @Nullable String picture,
        String organisationNumber,
        String organisationName,
        boolean active) {

    /**
     * Columns for a query that joins {@code member.profile p}, read again by {@link #of}. A list is one query and yet knows
     * its people.
     */
    public static final String COLUMNS =
            "p.id as person_id, p.handle as person_handle, p.name as person_name, p.title as person_title, "
                    + "p.speaks_as as person_speaks_as, p.picture_id as person_picture, "
                    + "p.organisation_number as person_organisation_number, "
                    + "p.organisation_name as person_organisation_name, p.active as person_active";

    /** Null where the row has nobody, as when who did it is gone. */
    public static @Nullable Person orNull(ResultSet rs) throws SQLException {
        return rs.getObject("person_id") == null ? null : of(rs);
    }

    public static Person of(ResultSet rs) throws SQLException {
        UUID picture = rs.getObject("person_picture", UUID.class);
        return new Person(
                new MemberId(rs.getLong("person_id")),
                rs.getString("person_handle"),
                rs.getString("person_name"),
                rs.getString("person_title"),
                SpeaksAs.valueOf(rs.getString("person_speaks_as")),
                picture == null ? null : "/bilder/" + picture,
                rs.getString("person_organisation_number"),
                rs.getString("person_organisation_name"),
                rs.getBoolean("person_active"));
    }
}
