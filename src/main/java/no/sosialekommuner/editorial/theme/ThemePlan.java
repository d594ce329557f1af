package no.sosialekommuner.editorial.theme;

import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.editorial.Week;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
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
    private final ThemeColumns columns;

    ThemePlan(JdbcClient db, Themes themes, Taxonomy taxonomy, ThemeColumns columns) {
        this.db = db;
        this.themes = themes;
        this.taxonomy = taxonomy;
        this.columns = columns;
    }

    /**
     * Plans a theme.
     *
     * @param contributions that editors have chosen, and may read
     * @return its number
     * @throws Invalid when the week is no week, or over, or there are no words
     * @throws DuplicateKeyException when the week is taken
     */
    @Transactional
    long add(ThemeForm form, List<ContributionId> contributions, Viewer editor) {
        check(form);
        Week week = week(form, null);
        long id = db.sql("""
                        insert into editorial.theme
                               (week, tag_id, title, introduction, html, question, title_nn, introduction_nn, html_nn,
                                question_nn, title_en, introduction_en, html_en, question_en, html_version, created_by)
                        values (:week, :tag, :title, :introduction, :html, :question, :titleNn, :introductionNn, :htmlNn,
                                :questionNn, :titleEn, :introductionEn, :htmlEn, :questionEn, :htmlVersion, :by)
                        returning id
                        """)
                .param("week", Date.valueOf(week.monday()))
                .param("tag", tag(form))
                .params(columns.of(form::in))
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
        check(form);
        Week week = week(form, theme);
        int changed = db.sql("""
                        update editorial.theme
                           set week = :week, tag_id = :tag, html_version = :htmlVersion,
                               title = :title, introduction = :introduction, html = :html, question = :question,
                               title_nn = :titleNn, introduction_nn = :introductionNn, html_nn = :htmlNn, question_nn = :questionNn,
                               title_en = :titleEn, introduction_en = :introductionEn, html_en = :htmlEn, question_en = :questionEn,
                               version = version + 1, updated_at = now(), cancelled_at = null
                         where id = :id and version = :version
                        """)
                .param("week", Date.valueOf(week.monday()))
                .param("tag", tag(form))
                .params(columns.of(form::in))
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

    private static void check(ThemeForm form) {
        Map<String, String> faults = new HashMap<>();
        if (!form.isNamed()) {
            faults.put("title", "editorial.theme.title.missing");
        }
        if (!form.saysSomething()) {
            faults.put("introduction", "editorial.theme.introduction.missing");
        } else {
            for (Language language : Language.values()) {
                if (form.in(language).lacksIntroduction()) {
                    String field = language == Language.NB ? "introduction" : language.code() + ".introduction";
                    faults.put(field, "editorial.theme.introduction.also");
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private Week week(ThemeForm form, @Nullable Theme theme) {
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
