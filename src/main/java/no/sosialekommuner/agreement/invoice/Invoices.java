package no.sosialekommuner.agreement.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invoices and credit notes that have been made. */
@Repository
class Invoices {

    private static final int PAGE = 20;

    private static final String FROM =
            " from agreement.invoice i join organisation.body o on o.id = i.organisation_id ";

    private final JdbcClient db;

    Invoices(JdbcClient db) {
        this.db = db;
    }

    /** @throws NotFound when there is none with the number */
    Invoice require(long number) {
        return db.sql("select " + Invoice.COLUMNS + FROM + "where i.number = ?")
                .param(number)
                .query((rs, _) -> Invoice.of(rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The number of the one invoice for a period. */
    Optional<Long> find(OrganisationId organisation, String period) {
        return db.sql("""
                        select i.number from agreement.invoice i
                         where i.organisation_id = ? and i.period = ? and i.kind = 'INVOICE'
                        """)
                .params(organisation.value(), period)
                .query(Long.class)
                .optional();
    }

    /**
     * The newest first.
     *
     * @param municipality number; empty for all
     * @param before the number at which the page before ended, or null for the first page
     */
    Page page(String municipality, @Nullable Long before) {
        List<Invoice> found = new ArrayList<>(db.sql("select " + Invoice.COLUMNS + FROM + """
                        where (:municipality = '' or o.number = :municipality)
                          and (cast(:before as bigint) is null or i.number < :before)
                        order by i.number desc
                        limit :most
                        """)
                .param("municipality", municipality)
                .param("before", before)
                .param("most", PAGE + 1)
                .query((rs, _) -> Invoice.of(rs))
                .list());
        if (found.size() <= PAGE) {
            return new Page(found, null);
        }
        found.removeLast();
        return new Page(found, found.getLast().number());
    }

    List<InvoiceLine> lines(long number) {
        return db.sql("""
                        select l.position, l.contribution_id, l.words, l.net_ore, k.contribution_id is not null as credited,
                               n.invoice_number as note
                          from agreement.invoice_line l
                          left join agreement.credit k on k.contribution_id = l.contribution_id
                          left join agreement.invoice_line n on n.contribution_id = l.contribution_id and n.kind = 'CREDIT'
                         where l.invoice_number = ?
                         order by l.position
                        """)
                .param(number)
                .query((rs, _) -> new InvoiceLine(
                        rs.getInt("position"),
                        new ContributionId(rs.getLong("contribution_id")),
                        rs.getString("words"),
                        rs.getInt("net_ore"),
                        rs.getBoolean("credited"),
                        rs.getObject("note", Long.class)))
                .list();
    }

    /** The file as it was sent. */
    byte[] file(long number) {
        return db.sql("select i.file from agreement.invoice i where i.number = ?")
                .param(number)
                .query((rs, _) -> rs.getBytes("file"))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @param next where the page after begins, or null on the last */
    record Page(List<Invoice> items, @Nullable Long next) {}
}
