package no.sosialekommuner.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.database.SqlFile;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is worth knowing, for many members at once: what there is to choose from is found once, and chosen from for each by
 * what he or she follows and may read.
 */
@Repository
public class WorthKnowing {

    private static final String STATEMENT =
            SqlFile.read(WorthKnowing.class, "worth_knowing.sql").replace("%s", Person.COLUMNS);

    private final JdbcClient db;

    WorthKnowing(JdbcClient db) {
        this.db = db;
    }

    /** Of each section no more than ten; who is not in it has none. */
    public Map<MemberId, Found> of(List<Asked> asked) {
        return db
                .sql(STATEMENT)
                .param("ids", asked.stream().map(it -> it.member().value()).toArray(Long[]::new))
                .param("since", each(asked, it -> it.since().toString()))
                .param("days", asked.stream().map(Asked::days).toArray(Integer[]::new))
                .param("read", each(asked, it -> Boolean.toString(it.read())))
                .param("tags", each(asked, it -> numbers(it.interests().tags())))
                .param("members", each(asked, it -> numbers(it.interests().members())))
                .param("organisations", each(asked, it -> numbers(it.interests().organisations())))
                .param("mutedTags", each(asked, it -> numbers(it.interests().mutedTags())))
                .param("mutedMembers", each(asked, it -> numbers(it.interests().mutedMembers())))
                .query((rs, _) -> row(rs))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::member, Collectors.collectingAndThen(Collectors.toList(), Found::of)));
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                new MemberId(rs.getLong("member_id")),
                rs.getString("section"),
                new Headline(
                        new ContributionId(rs.getLong("id")),
                        rs.getString("title"),
                        rs.getString("space_name"),
                        Person.of(rs),
                        rs.getInt("reply_count")));
    }

    private static String[] each(List<Asked> asked, Function<Asked, String> of) {
        return asked.stream().map(of).toArray(String[]::new);
    }

    /** As PostgreSQL writes an array. */
    private static String numbers(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * Who asks.
     *
     * @param since when questions were published that nobody has answered
     * @param days how many days back questions were answered
     * @param read whether what was most read this week is wanted too
     */
    public record Asked(MemberId member, Interests interests, Instant since, int days, boolean read) {}

    /**
     * What one is to know.
     *
     * @param waiting questions that nobody has answered, the newest first
     * @param answered questions that have been, the last answer first
     * @param read the most read of this week
     */
    public record Found(List<Headline> waiting, List<Headline> answered, List<Headline> read) {

        public static final Found NOTHING = new Found(List.of(), List.of(), List.of());

        private static Found of(List<Row> rows) {
            return new Found(section(rows, "WAITING"), section(rows, "ANSWERED"), section(rows, "READ"));
        }

        private static List<Headline> section(List<Row> rows, String name) {
            return rows.stream()
                    .filter(it -> it.section().equals(name))
                    .map(Row::headline)
                    .toList();
        }
    }

    private record Row(MemberId member, String section, Headline headline) {}
}
