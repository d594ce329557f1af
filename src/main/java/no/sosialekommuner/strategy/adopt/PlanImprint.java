package no.sosialekommuner.strategy.adopt;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Origins;
import no.sosialekommuner.document.Imprint;
import no.sosialekommuner.document.Imprinting;
import no.sosialekommuner.document.Owners;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says on a plan's PDF and Word file whose it is, and by whom and when it was adopted, or that it is a draft. */
@Component
class PlanImprint implements Imprinting {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final JdbcClient db;
    private final Owners owners;
    private final Origins origins;
    private final Texts texts;

    PlanImprint(JdbcClient db, Owners owners, Origins origins, Texts texts) {
        this.db = db;
        this.owners = owners;
        this.origins = origins;
        this.texts = texts;
    }

    /** Of a plan that is being written or in force, and of an edition that others read. */
    @Override
    public Optional<Imprint> of(ContributionId contribution, Viewer viewer) {
        return db.sql("""
                        select p.language, p.organisation_id, e.number, e.adopted_on, e.adopted_by, e.case_number
                          from strategy.plan p
                          left join strategy.sharing s on s.plan_id = p.contribution_id and s.contribution_id = :id
                          left join lateral (
                                 select x.*
                                   from strategy.edition x
                                  where x.plan_id = p.contribution_id
                                    and case when s.edition is null then p.state = 'ADOPTED' else x.number = s.edition end
                                  order by x.number desc
                                  limit 1) e on true
                         where p.contribution_id = :id or s.contribution_id = :id
                        """)
                .param("id", contribution.value())
                .query((rs, _) -> known(rs))
                .optional()
                .map(known -> imprint(known, contribution));
    }

    /** Of an edition, also of one that is no longer in force. */
    Imprint of(Plan plan, Edition edition) {
        return adopted(
                plan.organisation(),
                plan.language(),
                edition.number(),
                edition.adoptedOn(),
                edition.adoptedBy(),
                edition.caseNumber());
    }

    private static Known known(ResultSet rs) throws SQLException {
        Date on = rs.getDate("adopted_on");
        return new Known(
                new OrganisationId(rs.getLong("organisation_id")),
                Language.valueOf(rs.getString("language")),
                on == null
                        ? null
                        : new Adopted(
                                rs.getInt("number"),
                                on.toLocalDate(),
                                rs.getString("adopted_by"),
                                rs.getString("case_number")));
    }

    private Imprint imprint(Known known, ContributionId contribution) {
        Adopted adopted = known.adopted();
        return adopted == null
                ? draft(known.owner(), known.language(), contribution)
                : adopted(
                        known.owner(),
                        known.language(),
                        adopted.number(),
                        adopted.on(),
                        adopted.by(),
                        adopted.matter());
    }

    private Imprint draft(OrganisationId owner, Language language, ContributionId contribution) {
        LocalDate changed =
                origins.require(contribution).updatedAt().atZone(OSLO).toLocalDate();
        return new Imprint(
                owners.name(owner, language),
                null,
                null,
                texts.text(language, "strategy.adopt.changed", day(changed, language)),
                texts.text(language, "strategy.adopt.draft"),
                language);
    }

    /** The first edition is the plan; only from the second on one asks which it is. */
    private Imprint adopted(
            OrganisationId owner, Language language, int number, LocalDate on, String by, String matter) {
        String day = day(on, language);
        return new Imprint(
                owners.name(owner, language),
                null,
                null,
                number == 1 ? "" : texts.text(language, "strategy.adopt.edition", number),
                matter.isEmpty()
                        ? texts.text(language, "strategy.adopt.state", by, day)
                        : texts.text(language, "strategy.adopt.state.case", by, day, matter),
                language);
    }

    private String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern(texts.text(language, "web.format.date"), language.locale())
                .format(day);
    }

    /** @param adopted null while it is written */
    private record Known(
            OrganisationId owner,
            Language language,
            @Nullable Adopted adopted) {}

    /** @param matter number of the case; empty where there is none */
    private record Adopted(int number, LocalDate on, String by, String matter) {}
}
