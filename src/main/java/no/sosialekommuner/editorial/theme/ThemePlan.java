package no.sosialekommuner.editorial.theme;

import java.sql.Date;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.editorial.Week;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with themes. The database sees to it that a week has one at most. */
@Repository
class ThemePlan {

    private final JdbcClient db;
    private final Themes themes;
    private final Taxonomy taxonomy;
    private final Markdown markdown;

    ThemePlan(JdbcClient db, Themes themes, Taxonomy taxonomy, Markdown markdown) {
        this.db = db;
        this.themes = themes;
        this.taxonomy = taxonomy;
        this.markdown = markdown;
    }

    /**
     * Plans a theme.
     *
     * @param contributions that editors have chosen, and may read
     * @return its number
     * @throws Invalid when the week is no week, or over, or neither tag nor title is there
     * @throws DuplicateKeyException when the week is taken
     */
    @Transactional
    long add(ThemeForm form, List<ContributionId> contributions, Viewer editor) {
        Week week = week(form, null);
        long id = db.sql("""
                        insert into editorial.theme (week, tag_id, title, introduction, html, html_version, question, created_by)
                        values (:week, :tag, :title, :introduction, :html, :htmlVersion, :question, :by)
                        returning id
                        """)
                .param("week", Date.valueOf(week.monday()))
                .param("tag", tag(form))
                .param("title", form.title())
                .param("introduction", form.introduction())
                .param("html", markdown.html(form.introduction()))
                .param("htmlVersion", Markdown.VERSION)
                .param("question", form.question())
                .param("by", editor.id().value())
                .query(Long.class)
                .single();
        choose(id, contributions);
        themes.forget();
        return id;
    }

    /**
     * Changes a theme, and moves it where the week is another. One that was cancelled is on again.
     *
     * @throws Conflict when somebody else was first
     * @throws Invalid and DuplicateKeyException as for {@link #add}
     */
    @Transactional
    void change(Theme theme, ThemeForm form, List<ContributionId> contributions) {
        Week week = week(form, theme);
        int changed = db.sql("""
                        update editorial.theme
                           set week = :week, tag_id = :tag, title = :title, introduction = :introduction, html = :html,
                               html_version = :htmlVersion, question = :question, version = version + 1,
                               updated_at = now(), cancelled_at = null
                         where id = :id and version = :version
                        """)
                .param("week", Date.valueOf(week.monday()))
                .param("tag", tag(form))
                .param("title", form.title())
                .param("introduction", form.introduction())
                .param("html", markdown.html(form.introduction()))
                .param("htmlVersion", Markdown.VERSION)
                .param("question", form.question())
                .param("id", theme.id())
                .param("version", form.version())
                .update();
        if (changed == 0) {
            throw Conflict.withVersion(theme.version());
        }
        choose(theme.id(), contributions);
        themes.forget();
    }

    /** Its week is free for another; once more changes nothing. */
    @Transactional
    void cancel(Theme theme) {
        db.sql("""
                        update editorial.theme set cancelled_at = now(), version = version + 1
                         where id = ? and cancelled_at is null
                        """).param(theme.id()).update();
        themes.forget();
    }

    private void choose(long theme, List<ContributionId> contributions) {
        db.sql("delete from editorial.theme_contribution where theme_id = ?")
                .param(theme)
                .update();
        db.sql("""
                        insert into editorial.theme_contribution (theme_id, contribution_id, position)
                        select ?, p.id, chosen.position
                          from unnest(cast(? as bigint[])) with ordinality as chosen(id, position)
                          join contribution.published p on p.id = chosen.id
                        """)
                .params(theme, contributions.stream().map(ContributionId::value).toArray(Long[]::new))
                .update();
    }

    private Week week(ThemeForm form, @Nullable Theme theme) {
        if (form.title().isEmpty() && form.tag().isEmpty()) {
            throw new Invalid("title", "editorial.theme.title.missing");
        }
        Week week = Week.find(form.uke()).orElseThrow(() -> new Invalid("uke", "editorial.theme.week.wrong"));
        boolean stays = theme != null && theme.week().equals(week) && !theme.cancelled();
        if (week.isBefore(themes.thisWeek()) && !stays) {
            throw new Invalid("uke", "editorial.theme.week.over");
        }
        return week;
    }

    private @Nullable Long tag(ThemeForm form) {
        return form.tag().isEmpty()
                ? null
                : taxonomy.requireAll(List.of(form.tag()), "tag")
                        .iterator()
                        .next()
                        .value();
    }
}
