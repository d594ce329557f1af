package no.sosialekommuner.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.expert.ExpertIntake;
import no.sosialekommuner.expert.IncomingPanel;
import no.sosialekommuner.expert.IncomingRequest;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A panel with requests in every state, for the pages of experts. */
final class PageExperts {

    private static final String PANEL = "arkiv-og-innsyn-prove";

    private final Cast cast;
    private final NewReplies replies;
    private final ExpertIntake intake;
    private final JdbcClient db;

    PageExperts(Cast cast, NewReplies replies, ExpertIntake intake, JdbcClient db) {
        this.cast = cast;
        this.replies = replies;
        this.intake = intake;
        this.db = db;
    }

    Map<String, String> fill() {
        intake.panel(new IncomingPanel(
                PANEL,
                List.of("Arkiv og innsyn", "Arkiv og innsyn", "Archives and access"),
                List.of("Hva som skal arkiveres.", "Kva som skal arkiverast.", "What goes into the archive."),
                cast.eva().id(),
                Duration.ofHours(4),
                List.of(),
                List.of(cast.eva().id())));
        db.sql("""
                        insert into expert.panel_closed (panel_id, day, reason)
                        select p.id, current_date + 40, 'Inneklemt dag' from expert.panel p where p.slug = ?
                        on conflict do nothing
                        """).param(PANEL).update();
        Map<String, String> places = new LinkedHashMap<>();
        places.put("panel", PANEL);
        places.put("expert-none", question("Hvem eier et bilde fra dugnaden").toString());
        places.put("expert-open", request("OPEN", 1, null));
        places.put("expert-late", request("OPEN", 400, cast.eva().id()));
        places.put("expert-waiting", request("WAITING", 200, cast.eva().id()));
        places.put("expert-answered", request("ANSWERED", 300, cast.eva().id()));
        places.put("expert-returned", request("RETURNED", 300, cast.eva().id()));
        db.sql("""
                        insert into expert.opinion (contribution_id, asked_by, asked_of, question, asked_at)
                        values (?, ?, ?, 'Er dette et dokument?', now())
                        """)
                .params(
                        Long.valueOf(places.getOrDefault("expert-late", "0")),
                        cast.admin().id().value(),
                        cast.eva().id().value())
                .update();
        db.sql("""
                        insert into expert.absence (member_id, from_day, to_day, reason)
                        values (?, current_date + 10, current_date + 12, 'Kurs')
                        on conflict do nothing
                        """).param(cast.eva().id().value()).update();
        return places;
    }

    private ContributionId question(String title) {
        return cast.published("QUESTION", cast.anna(), "nettverk", title);
    }

    private String request(String state, int hours, @Nullable MemberId holder) {
        ContributionId id = question("Skal vi arkivere dette " + state.toLowerCase(Locale.ROOT) + " " + hours);
        if (!state.equals("OPEN")) {
            replies.add(id, null, "Det kommer an på **innholdet**.", null, cast.eva());
        }
        Instant asked = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(hours));
        intake.request(new IncomingRequest(
                id,
                PANEL,
                asked,
                state,
                holder,
                Duration.ofMinutes(90),
                state.equals("RETURNED") ? "Ikke vårt felt." : ""));
        return id.toString();
    }
}
