package no.sosialekommuner.operation.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Kind;
import org.junit.jupiter.api.Test;

/** What the sample community's files promise, without a database. */
class SampleFilesTests {

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:05:00Z");
    private static final Instant NATIONAL_DAY = Instant.parse("2027-05-17T11:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-24T06:00:00Z");

    private final SampleFiles files = new SampleFiles();
    private final List<SampleContribution> contributions = files.contributions();
    private final Map<String, SampleMember> members =
            files.members().stream().collect(Collectors.toMap(SampleMember::handle, Function.identity()));

    @Test
    void thePlaceIsLively() {
        assertThat(members).hasSizeGreaterThanOrEqualTo(40);
        assertThat(members.values().stream().map(SampleMember::organisation).distinct())
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(members.values().stream().map(SampleMember::speaksAs).distinct())
                .contains("EMPLOYEE", "ELECTED", "EXPERT", "PARTNER");
        assertThat(ofKind(Kind.QUESTION)).hasSizeGreaterThanOrEqualTo(50);
        assertThat(ofKind(Kind.DISCUSSION)).hasSizeGreaterThanOrEqualTo(28);
        assertThat(ofKind(Kind.ARTICLE)).hasSizeGreaterThanOrEqualTo(24);
        assertThat(contributions).anyMatch(it -> it.replies().size() >= 60);
        assertThat(ofKind(Kind.QUESTION)).anyMatch(it -> it.replies().isEmpty()).anyMatch(SampleContribution::urgent);
    }

    @Test
    void theAccountsThatOthersRelyOnAreThere() {
        assertThat(member("anna")).returns("3107", it -> it.organisation()).returns("Anna Solberg", it -> it.name());
        assertThat(member("bjorn")).returns("4001", it -> it.organisation()).returns("Bjørn Haugen", it -> it.name());
        assertThat(member("eva").roles()).containsExactly("EXPERT");
        assertThat(member("mona").roles()).containsExactly("MODERATOR");
        assertThat(member("admin").roles()).containsExactly("ADMINISTRATOR");
        assertThat(member("anna").email()).isEqualTo("anna@demo.example");
    }

    @Test
    void everyAuthorIsAMember() {
        assertThat(authors()).isSubsetOf(members.keySet());
        assertThat(files.groups()).allSatisfy(group -> {
            assertThat(members).containsKey(group.owner());
            assertThat(members.keySet()).containsAll(group.members());
        });
    }

    @Test
    void mostMembersHaveWrittenSomething() {
        assertThat(authors()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void everySpaceIsOneThatTheAuthorsMayWriteIn() {
        Map<String, SampleGroup> groups =
                files.groups().stream().collect(Collectors.toMap(SampleGroup::slug, Function.identity()));
        assertThat(contributions).allSatisfy(contribution -> {
            Set<String> writers = Stream.concat(
                            Stream.of(contribution.author()),
                            contribution.replies().stream().map(SampleReply::author))
                    .collect(Collectors.toSet());
            SampleGroup group = groups.get(contribution.space());
            if (group != null) {
                writers.remove(group.owner());
                assertThat(group.members()).containsAll(writers);
            } else if (contribution.space().startsWith("kommune-")) {
                String number = contribution.space().substring("kommune-".length());
                assertThat(writers)
                        .allMatch(handle -> member(handle).organisation().equals(number));
            } else {
                assertThat(contribution.space()).isEqualTo("nettverk");
            }
        });
    }

    @Test
    void aQuarterIsInNynorsk() {
        long nynorsk = contributions.stream()
                .filter(it -> member(it.author()).language().equals("NN"))
                .count();
        assertThat(nynorsk * 100 / contributions.size()).isBetween(23L, 35L);
    }

    @Test
    void everythingIsWrittenBeforeNowAndInOrder() {
        assertThat(List.of(NEW_YEAR, NATIONAL_DAY, NOVEMBER))
                .allSatisfy(now -> assertThat(contributions).allSatisfy(it -> {
                    Instant published = it.at().before(now, it.length());
                    assertThat(published).isAfter(now.minus(Duration.ofDays(370)));
                    assertThat(published.plus(it.length())).isBefore(now);
                    it.replies().stream()
                            .filter(reply -> reply.parent() != null)
                            .forEach(reply -> assertThat(reply.after())
                                    .isGreaterThanOrEqualTo(parent(it, reply).after()));
                }));
    }

    @Test
    void theNewestIsFreshAndTheOldestIsNot() {
        List<Instant> times = contributions.stream()
                .map(it -> it.at().before(NOVEMBER, it.length()))
                .sorted()
                .toList();
        assertThat(times.getLast()).isAfter(NOVEMBER.minus(Duration.ofHours(12)));
        assertThat(times.getFirst()).isBefore(NOVEMBER.minus(Duration.ofDays(300)));
    }

    @Test
    void acceptedRepliesAreAnswersToQuestions() {
        assertThat(contributions).allSatisfy(it -> {
            List<SampleReply> accepted =
                    it.replies().stream().filter(SampleReply::accepted).toList();
            assertThat(accepted).hasSizeLessThanOrEqualTo(it.kind() == Kind.QUESTION ? 1 : 0);
            assertThat(accepted).allMatch(reply -> reply.parent() == null);
        });
        assertThat(ofKind(Kind.QUESTION).stream()
                        .filter(it -> it.replies().stream().anyMatch(SampleReply::accepted)))
                .hasSizeGreaterThanOrEqualTo(35);
    }

    @Test
    void theTextsAreTextsAndNoneIsToldTwice() {
        assertThat(contributions.stream().map(SampleContribution::title)).doesNotHaveDuplicates();
        assertThat(texts()).doesNotHaveDuplicates().noneMatch(String::isBlank).noneMatch(it -> it.contains("lorem"));
        assertThat(ofKind(Kind.ARTICLE)).allMatch(it -> words(it.body()) >= 250);
        assertThat(ofKind(Kind.QUESTION)).allMatch(it -> words(it.body()) >= 45);
        assertThat(texts().stream().filter(it -> it.contains("!"))).hasSizeLessThan(6);
    }

    private List<SampleContribution> ofKind(Kind kind) {
        return contributions.stream().filter(it -> it.kind() == kind).toList();
    }

    private Set<String> authors() {
        return contributions.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.author()), it.replies().stream().map(SampleReply::author)))
                .collect(Collectors.toSet());
    }

    private List<String> texts() {
        return contributions.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.body()),
                        it.replies().stream().map(SampleReply::body).filter(body -> words(body) > 12)))
                .toList();
    }

    private SampleMember member(String handle) {
        return requireNonNull(members.get(handle), handle);
    }

    private static SampleReply parent(SampleContribution contribution, SampleReply reply) {
        return contribution.replies().get(requireNonNull(reply.parent()) - 1);
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }
}
