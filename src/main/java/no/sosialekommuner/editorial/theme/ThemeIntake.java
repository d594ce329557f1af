package no.sosialekommuner.editorial.theme;

import java.sql.Date;
import java.sql.Types;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.EditorialIntake.IncomingTheme;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Themes as they are taken in, past weeks among them. */
@Repository
public class ThemeIntake {

    private final JdbcClient db;
    private final ThemeColumns columns;
    private final Themes themes;

    ThemeIntake(JdbcClient db, ThemeColumns columns, Themes themes) {
        this.db = db;
        this.columns = columns;
        this.themes = themes;
    }

    /** A week that has a theme keeps it. */
    public void take(IncomingTheme theme, MemberId by) {
        db.sql("""
                        with added as (
                          insert into editorial.theme
                                 (week, tag_id, title, introduction, html, question, title_nn, introduction_nn, html_nn,
                                  question_nn, title_en, introduction_en, html_en, question_en, html_version, created_by)
                          values (:week, :tag, :title, :introduction, :html, :question, :titleNn, :introductionNn, :htmlNn,
                                  :questionNn, :titleEn, :introductionEn, :htmlEn, :questionEn, :htmlVersion, :by)
                          on conflict do nothing
                          returning id)
                        insert into editorial.theme_contribution (theme_id, contribution_id, position)
                        select a.id, chosen.id, chosen.position
                          from added a, unnest(cast(:chosen as bigint[])) with ordinality as chosen(id, position)
                        """)
                .param("week", Date.valueOf(theme.week().monday()))
                .param("tag", theme.tag() == null ? null : theme.tag().value(), Types.BIGINT)
                .params(columns.of(language -> Translation.of(theme.in(language))))
                .param("by", by.value())
                .param(
                        "chosen",
                        theme.contributions().stream()
                                .map(ContributionId::value)
                                .toArray(Long[]::new))
                .update();
        themes.forget();
    }
}
