package no.sosialekommuner.notification.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Interests;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Followings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a digest brings beside the notices, chosen by what the member follows and may read now. */
@Component
class DigestSections {

    private static final int FEW = 3;
    private static final int SOME = 10;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Followings followings;
    private final Cards cards;
    private final Themes themes;
    private final Clock clock;

    DigestSections(Followings followings, Cards cards, Themes themes, Clock clock) {
        this.followings = followings;
        this.cards = cards;
        this.themes = themes;
        this.clock = clock;
    }

    /** @param told what the letter says already */
    Sections of(Viewer viewer, Digest digest, boolean weekly, Set<ContributionId> told) {
        Interests interests = followings.interests(viewer);
        Set<ContributionId> said = new HashSet<>(told);
        Instant since = digest.sentAt() == null ? clock.instant().minus(WEEK) : digest.sentAt();
        List<Card> waiting = few(
                cards.waitingIn(interests, viewer, SOME).stream()
                        .filter(it -> it.publishedAt().isAfter(since))
                        .toList(),
                said);
        List<Card> answered = few(cards.answeredIn(interests, viewer, weekly ? 7 : 1, SOME), said);
        List<Card> read = weekly ? few(cards.mostReadIn(interests, viewer, SOME), said) : List.of();
        Theme theme = weekly ? themes.current(viewer.language()).orElse(null) : null;
        return new Sections(waiting, answered, read, theme);
    }

    private static List<Card> few(List<Card> found, Set<ContributionId> said) {
        return found.stream().filter(it -> said.add(it.id())).limit(FEW).toList();
    }

    /**
     * @param waiting nobody has answered them
     * @param theme of the week, or null
     */
    record Sections(
            List<Card> waiting,
            List<Card> answered,
            List<Card> read,
            @Nullable Theme theme) {

        boolean isEmpty() {
            return waiting.isEmpty() && answered.isEmpty() && read.isEmpty() && theme == null;
        }

        List<ContributionId> all() {
            return Stream.of(waiting, answered, read)
                    .flatMap(List::stream)
                    .map(Card::id)
                    .toList();
        }
    }
}
