package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.IncomingContribution;
import no.sosialekommuner.contribution.Intake;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.guide.GuideIntake;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.space.GroupIntake;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.strategy.AdoptionIntake;
import no.sosialekommuner.strategy.ChapterStatus;
import no.sosialekommuner.strategy.IncomingAdoption;
import no.sosialekommuner.strategy.IncomingAdoption.IncomingEvaluation;
import no.sosialekommuner.strategy.IncomingPlan;
import no.sosialekommuner.strategy.IncomingPlan.IncomingChapter;
import no.sosialekommuner.strategy.PlanIntake;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans that some of the sample municipalities are writing: one half-way, one nearly ready, one in nynorsk, one
 * adopted and shared. */
@Component
class SamplePlans {

    private static final Duration AGO = Duration.ofDays(20);

    /** Until the next evaluation. */
    private static final int USUALLY = 365;

    private final SampleFiles files;
    private final Intake contributions;
    private final GroupIntake spaces;
    private final GuideIntake guides;
    private final PlanIntake intake;
    private final AdoptionIntake adoptions;
    private final Viewers viewers;

    SamplePlans(
            SampleFiles files,
            Intake contributions,
            GroupIntake spaces,
            GuideIntake guides,
            PlanIntake intake,
            AdoptionIntake adoptions,
            Viewers viewers) {
        this.files = files;
        this.contributions = contributions;
        this.spaces = spaces;
        this.guides = guides;
        this.intake = intake;
        this.adoptions = adoptions;
        this.viewers = viewers;
    }

    void take(Map<String, MemberId> members, Instant now) {
        guides.moveIn();
        List<YamlEntry> plans = files.plans();
        Map<String, SpaceId> places =
                spaces.bySlug(plans.stream().flatMap(SamplePlans::places).collect(Collectors.toSet()));
        Taken<ContributionId> taken = contributions.contributions(plans.stream()
                .flatMap(it -> places(it).map(space -> contribution(it, space, places, members, now)))
                .toList());
        plans.forEach(it -> {
            ContributionId id = taken.require(key(it, it.text("space")));
            intake.take(plan(it, id, members));
            if (!texts(it, "adopted").isEmpty()) {
                String shared = texts(it, "adopted").get("shared-in");
                adoptions.take(adoption(
                        it,
                        id,
                        shared == null ? null : taken.require(key(it, shared)),
                        members,
                        LocalDate.ofInstant(now, ZoneOffset.UTC)));
            }
        });
    }

    /** Where it is written, and where others read it. */
    private static Stream<String> places(YamlEntry plan) {
        String shared = texts(plan, "adopted").getOrDefault("shared-in", "");
        return Stream.of(plan.text("space"), shared).filter(it -> !it.isEmpty());
    }

    private static String key(YamlEntry plan, String space) {
        return "demo:plan:" + plan.text("key") + ":" + space;
    }

    private static IncomingContribution contribution(
            YamlEntry it, String space, Map<String, SpaceId> places, Map<String, MemberId> members, Instant now) {
        return IncomingContribution.of(
                key(it, space),
                Kind.PLAN,
                Objects.requireNonNull(members.get(it.text("author"))),
                Objects.requireNonNull(places.get(space), space),
                it.text("title"),
                it.text("title"),
                it.list("tags"),
                now.minus(AGO));
    }

    private IncomingPlan plan(YamlEntry it, ContributionId id, Map<String, MemberId> members) {
        return new IncomingPlan(
                id,
                it.text("guide"),
                Language.valueOf(it.text("language")),
                viewer(it.text("author"), members),
                entries(it, "chapters").stream()
                        .map(chapter -> chapter(chapter, members))
                        .toList());
    }

    /** Days are told as how many ago; those to come as how many from the evaluation. */
    private IncomingAdoption adoption(
            YamlEntry it,
            ContributionId id,
            @Nullable ContributionId shared,
            Map<String, MemberId> members,
            LocalDate today) {
        Map<String, String> told = texts(it, "adopted");
        Map<String, String> figures = texts(it, "figures");
        LocalDate looked = today.minusDays(Long.parseLong(told.getOrDefault("evaluated-ago", "0")));
        return new IncomingAdoption(
                id,
                viewer(it.text("author"), members),
                Objects.requireNonNull(told.get("by")),
                told.getOrDefault("case", ""),
                today.minusDays(Long.parseLong(Objects.requireNonNull(told.get("ago")))),
                figures.isEmpty() ? today.plusDays(USUALLY) : looked,
                shared,
                figures.isEmpty()
                        ? null
                        : new IncomingEvaluation(
                                looked,
                                figures,
                                Objects.requireNonNull(told.get("learned")),
                                looked.plusDays(USUALLY)));
    }

    private IncomingChapter chapter(YamlEntry it, Map<String, MemberId> members) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        texts(it, "rows").keySet().forEach(table -> rows.put(table, rows(it, table)));
        String assigned = it.text("assigned", "");
        return new IncomingChapter(
                it.text("key"),
                viewer(it.text("by"), members),
                assigned.isEmpty() ? null : viewer(assigned, members),
                ChapterStatus.valueOf(it.text("status").toUpperCase(Locale.ROOT)),
                it.text("text", "").strip(),
                texts(it, "answers"),
                it.list("ticks"),
                rows);
    }

    private static List<Map<String, String>> rows(YamlEntry chapter, String table) {
        Map<?, ?> tables = (Map<?, ?>) Objects.requireNonNull(chapter.fields().get("rows"));
        return ((List<?>) Objects.requireNonNull(tables.get(table)))
                .stream()
                        .map(row -> texts((Map<?, ?>) Objects.requireNonNull(row)))
                        .toList();
    }

    private static Map<String, String> texts(YamlEntry entry, String field) {
        return entry.fields().get(field) instanceof Map<?, ?> map ? texts(map) : Map.of();
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        Map<String, String> texts = new HashMap<>();
        map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static List<YamlEntry> entries(YamlEntry entry, String field) {
        return ((List<Map<String, ?>>) Objects.requireNonNull(entry.fields().get(field)))
                .stream().map(YamlEntry::new).toList();
    }

    private Viewer viewer(String handle, Map<String, MemberId> members) {
        return viewers.find(Objects.requireNonNull(members.get(handle), handle)).orElseThrow();
    }
}
