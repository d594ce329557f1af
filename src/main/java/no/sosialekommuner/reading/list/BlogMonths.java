package no.sosialekommuner.reading.list;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.reading.list.BlogArchive.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * In which months something was written that the viewer may read. One blog has few articles, so they are counted. Of all
 * together there may be any number: there it is only asked, from one month to the one before, where the next stands.
 */
@Repository
class BlogMonths {

    /** Twenty years. */
    private static final int MOST = 240;

    private final JdbcClient db;

    BlogMonths(JdbcClient db) {
        this.db = db;
    }

    BlogArchive of(Selection selection, Viewer viewer) {
        boolean one = said(selection.kommune()) || said(selection.medlem());
        return new BlogArchive(one ? counted(selection, viewer) : walked(viewer), selection.month());
    }

    private List<Month> counted(Selection selection, Viewer viewer) {
        return db.sql("""
                        select cast(date_trunc('month', c.published_at at time zone 'Europe/Oslo') as date) as month,
                               count(*) as number
                          from contribution.published c
                         where c.kind = 'ARTICLE'
                           and (c.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)) is true
                           and (cast(:blog as text) is null
                                or c.organisation_id = (select o.id from organisation.body o where o.number = :blog))
                           and (cast(:author as text) is null
                                or c.author_id = (select p.id from member.profile p where p.handle = :author))
                         group by 1
                         order by 1 desc
                         limit %d
                        """.formatted(MOST))
                .param("viewer", viewer.id().value())
                .param("blog", said(selection.kommune()) ? selection.kommune() : null)
                .param("author", said(selection.medlem()) ? selection.medlem() : null)
                .query((rs, _) -> new Month(month(rs.getObject("month", LocalDate.class)), rs.getInt("number")))
                .list();
    }

    private List<Month> walked(Viewer viewer) {
        String newest = """
                select date_trunc('month', n.published_at at time zone 'Europe/Oslo')
                  from (select c.published_at
                          from contribution.published c
                         where c.kind = 'ARTICLE' %s
                           and (c.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)) is true
                         order by c.published_at desc, c.id desc
                         limit 1) n
                """;
        return db.sql("""
                        with recursive month (at) as (
                          (%s)
                          union all
                          select (%s) from month m where m.at is not null)
                        select cast(m.at as date) as month from month m where m.at is not null limit %d
                        """.formatted(
                                newest.formatted(""),
                                newest.formatted("and c.published_at < m.at at time zone 'Europe/Oslo'"),
                                MOST))
                .param("viewer", viewer.id().value())
                .query((rs, _) -> new Month(month(rs.getObject("month", LocalDate.class)), null))
                .list();
    }

    private static YearMonth month(LocalDate first) {
        return YearMonth.from(first);
    }

    private static boolean said(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
