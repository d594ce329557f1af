package no.sosialekommuner.agreement.keep;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.agreement.Agreement;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agreements a page at a time, by their last day. */
@Repository
class AgreementList {

    static final int MOST = 1_000;

    private static final int PAGE = 20;

    private final JdbcClient db;
    private final Today today;

    AgreementList(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /**
     * @param words number or the beginning of the name of a municipality; empty for all
     * @throws Invalid on {@code cursor} when it does not come from a page before
     */
    Page find(AgreementPart part, String words, @Nullable String cursor) {
        boolean back = part == AgreementPart.OVER;
        Place after = cursor == null ? new Place(null, 0) : Place.of(cursor);
        List<AgreementRow> rows = new ArrayList<>(
                db.sql("""
                        select %1$s,
                               (select count(*)::int from agreement.standing c where c.agreement_id = a.id and c.covered) as used
                          from agreement.agreement a
                          join organisation.body o on o.id = a.organisation_id
                         where %2$s
                           and (cast(:day as date) is null or (a.ends_on, a.id) %3$s (cast(:day as date), :id))
                         order by a.ends_on %4$s, a.id %4$s
                         limit %5$d
                        """.formatted(Agreement.COLUMNS, where(part), back ? "<" : ">", back ? "desc" : "asc", PAGE + 1))
                        .param("today", today.date())
                        .param("words", words)
                        .param("day", after.day())
                        .param("id", after.id())
                        .query((rs, _) -> new AgreementRow(Agreement.of(rs), rs.getInt("used")))
                        .list());
        if (rows.size() <= PAGE) {
            return new Page(rows, null);
        }
        rows.removeLast();
        Agreement last = rows.getLast().agreement();
        return new Page(rows, last.ends() + "_" + last.id());
    }

    /** How many there are, counted no further than one more than {@link #MOST}. */
    int count(AgreementPart part, String words) {
        return db.sql("""
                        select count(*)
                          from (select 1 from agreement.agreement a
                                  join organisation.body o on o.id = a.organisation_id
                                 where %s limit %d) few
                        """.formatted(where(part), MOST + 1))
                .param("today", today.date())
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    private static String where(AgreementPart part) {
        String named = "(:words = '' or o.number = :words or starts_with(lower(o.name), lower(:words))) and ";
        return named
                + switch (part) {
                    case NOW -> "a.ends_on >= :today and a.begins_on <= :today";
                    case COMING -> "a.ends_on >= :today and a.begins_on > :today";
                    case OVER -> "a.ends_on < :today";
                };
    }

    private record Place(@Nullable LocalDate day, long id) {

        static Place of(String cursor) {
            try {
                String[] parts = cursor.split("_", 2);
                return new Place(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
            } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
                throw new Invalid("cursor", "web.fault.typeMismatch");
            }
        }
    }

    /**
     * A part of the list.
     *
     * @param next the cursor of the part after, or null on the last
     */
    record Page(List<AgreementRow> items, @Nullable String next) {}
}
