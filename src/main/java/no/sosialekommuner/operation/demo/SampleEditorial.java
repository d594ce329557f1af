package no.sosialekommuner.operation.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.editorial.EditorialIntake;
import no.sosialekommuner.editorial.EditorialIntake.IncomingTheme;
import no.sosialekommuner.editorial.EditorialIntake.Said;
import no.sosialekommuner.editorial.Place;
import no.sosialekommuner.editorial.Week;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.taxonomy.IncomingTags;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.web.Language;
import org.springframework.stereotype.Component;

/** What the editors of the sample community have made, as {@code demo/editorial.yaml} tells. */
@Component
class SampleEditorial {

    private final SampleFiles files;
    private final EditorialIntake intake;
    private final IncomingTags tags;

    SampleEditorial(SampleFiles files, EditorialIntake intake, IncomingTags tags) {
        this.files = files;
        this.intake = intake;
        this.tags = tags;
    }

    void take(Taken<ContributionId> taken, MemberId editor, Instant now) {
        Clock then = Clock.fixed(now, ZoneOffset.UTC);
        Map<String, TagId> bySlug = tags.bySlug(slugs());
        files.editorial("introductions")
                .forEach(it -> intake.introduction(
                        known(bySlug, it.text("tag")), it.text("nb"), it.text("nn"), it.text("en", ""), editor));
        files.editorial("themes").forEach(it -> intake.theme(theme(it, bySlug, taken, then), editor));
        files.editorial("faq").forEach(it -> {
            String answer = it.text("answer", "");
            String title = it.text("title", "");
            intake.faq(
                    taken.require("demo/" + it.text("question")),
                    title.isEmpty() ? null : title,
                    answer.isEmpty() ? null : answer,
                    editor);
        });
        files.editorial("featured").forEach(it -> feature(it, bySlug, taken, editor, Week.today(then)));
    }

    private void feature(
            YamlEntry it, Map<String, TagId> bySlug, Taken<ContributionId> taken, MemberId editor, LocalDate today) {
        String tag = it.text("tag", "");
        String days = it.text("days", "");
        intake.feature(
                taken.require("demo/" + it.text("contribution")),
                Place.valueOf(it.text("place")),
                tag.isEmpty() ? null : known(bySlug, tag),
                Map.of(Language.NB, it.text("word", ""), Language.NN, it.text("word-nn", "")),
                today.minusDays(3),
                days.isEmpty() ? null : today.plusDays(Long.parseLong(days)),
                editor);
    }

    private static IncomingTheme theme(
            YamlEntry it, Map<String, TagId> bySlug, Taken<ContributionId> taken, Clock then) {
        return new IncomingTheme(
                Week.now(then).plus(Integer.parseInt(it.text("week"))),
                known(bySlug, it.text("tag")),
                new Said(it.text("title"), it.text("introduction").strip(), it.text("question", "")),
                Map.of(
                        Language.NN,
                        new Said(
                                it.text("title-nn", ""),
                                it.text("introduction-nn", "").strip(),
                                it.text("question-nn", ""))),
                it.list("contributions").stream()
                        .map(key -> taken.require("demo/" + key))
                        .toList());
    }

    private Set<String> slugs() {
        return Stream.of("introductions", "themes", "featured")
                .flatMap(part -> files.editorial(part).stream())
                .map(it -> it.text("tag", ""))
                .filter(slug -> !slug.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TagId known(Map<String, TagId> tags, String slug) {
        return Objects.requireNonNull(tags.get(slug), () -> "the sample community has no tag " + slug);
    }
}
