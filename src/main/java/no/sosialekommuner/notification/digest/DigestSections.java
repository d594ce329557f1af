package no.sosialekommuner.notification.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Headline;
import no.sosialekommuner.contribution.Interests;
import no.sosialekommuner.contribution.WorthKnowing;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Followings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What digests bring beside the notices, chosen by what each member follows and may read now. */
@Component
class DigestSections {

    private static final int FEW = 3;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Interests NOTHING = new Interests(List.of(), List.of(), List.of(), List.of(), List.of());

    private final Followings followings;
    private final WorthKnowing worthKnowing;
    private final Themes themes;
    private final Clock clock;

    DigestSections(Followings followings, WorthKnowing worthKnowing, Themes themes, Clock clock) {
        this.followings = followings;
        this.worthKnowing = worthKnowing;
        this.themes = themes;
        this.clock = clock;
    }

    /** By as many statements as for one. */
    Map<MemberId, Sections> of(List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<MemberId, Interests> interests =
                followings.interests(wanted.stream().map(Wanted::viewer).toList());
        Map<MemberId, WorthKnowing.Found> found = worthKnowing.of(wanted.stream()
                .flatMap(
                        it -> Stream.ofNullable(interests.get(it.viewer().id())).map(own -> asked(it, own)))
                .toList());
        Map<MemberId, Sections> sections = new HashMap<>();
        for (Wanted it : wanted) {
            MemberId member = it.viewer().id();
            sections.put(member, sections(it, found.getOrDefault(member, WorthKnowing.Found.NOTHING)));
        }
        return sections;
    }

    private WorthKnowing.Asked asked(Wanted wanted, Interests interests) {
        Instant sent = wanted.digest().sentAt();
        return new WorthKnowing.Asked(
                wanted.viewer().id(),
                interests,
                sent == null ? clock.instant().minus(WEEK) : sent,
                wanted.weekly() ? 7 : 1,
                wanted.weekly());
    }

    private Sections sections(Wanted wanted, WorthKnowing.Found found) {
        Set<ContributionId> said = new HashSet<>(wanted.told());
        return new Sections(
                few(found.waiting(), said),
                few(found.answered(), said),
                few(found.read(), said),
                wanted.weekly() ? themes.current(wanted.viewer().language()).orElse(null) : null);
    }

    private static List<Headline> few(List<Headline> found, Set<ContributionId> said) {
        return found.stream().filter(it -> said.add(it.id())).limit(FEW).toList();
    }

    /** @param told what the letter says already */
    record Wanted(Viewer viewer, Digest digest, boolean weekly, Set<ContributionId> told) {}

    /**
     * @param waiting nobody has answered them
     * @param theme of the week, or null
     */
    record Sections(
            List<Headline> waiting,
            List<Headline> answered,
            List<Headline> read,
            @Nullable Theme theme) {

        static final Sections NONE = new Sections(List.of(), List.of(), List.of(), null);

        boolean isEmpty() {
            return waiting.isEmpty() && answered.isEmpty() && read.isEmpty() && theme == null;
        }

        List<ContributionId> all() {
            return Stream.of(waiting, answered, read)
                    .flatMap(List::stream)
                    .map(Headline::id)
                    .toList();
        }
    }
}
