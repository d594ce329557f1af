package no.sosialekommuner.strategy.adopt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
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
    private final Editions editions;
    private final Owners owners;
    private final Origins origins;
    private final Texts texts;

    PlanImprint(JdbcClient db, Editions editions, Owners owners, Origins origins, Texts texts) {
        this.db = db;
        this.editions = editions;
        this.owners = owners;
        this.origins = origins;
        this.texts = texts;
    }

    /** Of a plan that is being written or in force, and of an edition that others read. */
    @Override
    public Optional<Imprint> of(ContributionId contribution, Viewer viewer) {
        return db.sql("""
                        select p.contribution_id as plan, p.language, p.organisation_id,
                               case when s.edition is not null then s.edition
                                    when p.state = 'ADOPTED'
                                    then (select max(x.number) from strategy.edition x where x.plan_id = p.contribution_id)
                               end as edition
                          from strategy.plan p
                          left join strategy.sharing s on s.plan_id = p.contribution_id and s.contribution_id = :id
                         where p.contribution_id = :id or s.contribution_id = :id
                        """)
                .param("id", contribution.value())
                .query((rs, _) -> known(rs))
                .optional()
                .map(known -> imprint(known, contribution));
    }

    /** Of an edition, also of one that is no longer in force. */
    Imprint of(Plan plan, Edition edition) {
        return adopted(plan.organisation(), plan.language(), edition);
    }

    private static Known known(ResultSet rs) throws SQLException {
        return new Known(
                new ContributionId(rs.getLong("plan")),
                Language.valueOf(rs.getString("language")),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getObject("edition", Integer.class));
    }

    private Imprint imprint(Known known, ContributionId contribution) {
        Integer edition = known.edition();
        return edition == null
                ? draft(known.owner(), known.language(), contribution)
                : adopted(known.owner(), known.language(), editions.require(known.plan(), edition));
    }

    private Imprint draft(OrganisationId owner, Language language, ContributionId contribution) {
        LocalDate changed =
                origins.require(contribution).updatedAt().atZone(OSLO).toLocalDate();
        return new Imprint(
                owners.name(owner, language),
                null,
                null,
                texts.text(language, "strategy.adopt.changed", texts.date(language, changed)),
                texts.text(language, "strategy.adopt.draft"),
                language);
    }

    /** The first edition is the plan; only from the second on one asks which it is. */
    private Imprint adopted(OrganisationId owner, Language language, Edition edition) {
        return new Imprint(
                owners.name(owner, language),
                null,
                null,
                edition.number() == 1 ? "" : texts.text(language, "strategy.adopt.edition", edition.number()),
                editions.state(edition, language),
                language);
    }

    /** @param edition null while it is written */
    private record Known(
            ContributionId plan,
            Language language,
            OrganisationId owner,
            @Nullable Integer edition) {}
}
