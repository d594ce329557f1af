package no.sosialekommuner.editorial.theme;

import java.sql.Date;
import java.sql.Types;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.EditorialIntake.IncomingTheme;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.text.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Themes as they are taken in, past weeks among them. */
@Repository
public class ThemeIntake {

    private final JdbcClient db;
    private final Markdown markdown;
    private final Themes themes;

    ThemeIntake(JdbcClient db, Markdown markdown, Themes themes) {
        this.db = db;
        this.markdown = markdown;
        this.themes = themes;
    }

    /** A week that has a theme keeps it. */
    public void take(IncomingTheme theme, MemberId by) {
        db.sql("""
                        with added as (
                          insert into editorial.theme
                                 (week, tag_id, title, introduction, html, html_version, question, created_by)
                          values (:week, :tag, :title, :introduction, :html, :htmlVersion, :question, :by)
                          on conflict do nothing
                          returning id)
                        insert into editorial.theme_contribution (theme_id, contribution_id, position)
                        select a.id, chosen.id, chosen.position
                          from added a, unnest(cast(:chosen as bigint[])) with ordinality as chosen(id, position)
                        """)
                .param("week", Date.valueOf(theme.week().monday()))
                .param("tag", theme.tag() == null ? null : theme.tag().value(), Types.BIGINT)
                .param("title", theme.title())
                .param("introduction", theme.introduction())
                .param("html", markdown.html(theme.introduction()))
                .param("htmlVersion", Markdown.VERSION)
                .param("question", theme.question())
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
