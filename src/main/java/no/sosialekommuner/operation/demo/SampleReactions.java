package no.sosialekommuner.operation.demo;

import static no.sosialekommuner.operation.demo.SampleCommunity.known;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReactionIntake;
import no.sosialekommuner.contribution.ReactionIntake.Bookmarked;
import no.sosialekommuner.contribution.ReactionIntake.Followed;
import no.sosialekommuner.contribution.ReactionIntake.Rated;
import no.sosialekommuner.contribution.ReactionIntake.Visited;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/**
 * What the sample members read, found useful, kept and follow. Everybody was last here some days ago, so that whoever is
 * tried finds both what is known and what is new.
 */
@Component
class SampleReactions {

    /** Anna was here the day before yesterday: what came since is new to her. */
    private static final Duration ANNAS_ABSENCE = Duration.ofHours(40);

    private static final String ANNA = "anna";
    private static final List<String> FOLDERS = List.of("Maler og ordlyder", "Krise", "Til ledermøtet", "");

    private final ReactionIntake reactions;

    SampleReactions(ReactionIntake reactions) {
        this.reactions = reactions;
    }

    void take(
            List<Dated> contributions, Taken<ContributionId> taken, Map<String, MemberId> members, Audience audience) {
        List<Visited> visits = new ArrayList<>();
        List<Rated> ratings = new ArrayList<>();
        List<Followed> follows = new ArrayList<>();
        List<Bookmarked> bookmarks = new ArrayList<>();
        for (Dated it : contributions) {
            ContributionId id = taken.require(it.key());
            List<String> readers =
                    audience.readers(it.key(), it.sample().space(), it.sample().author());
            visits.addAll(visits(it, id, readers, members));
            ratings.addAll(ratings(it, id, readers, members));
            bookmarks.addAll(kept(it, id, readers, members));
            follows.add(new Followed(id, known(members, it.sample().author()), it.publishedAt()));
        }
        reactions.visits(visits);
        reactions.ratings(ratings);
        reactions.follows(follows);
        reactions.bookmarks(bookmarks);
        keepForAnna(contributions, taken, known(members, ANNA));
    }

    /** Those who wrote or liked have read; of the others most have. */
    private static List<Visited> visits(
            Dated it, ContributionId id, List<String> readers, Map<String, MemberId> members) {
        Random random = new Random(it.key().hashCode() + 1L);
        Map<String, Instant> first = new LinkedHashMap<>();
        first.put(it.sample().author(), it.publishedAt());
        it.sample().replies().forEach(reply -> first.putIfAbsent(reply.author(), it.at(reply)));
        int many = Math.max(it.sample().likes(), (int) (readers.size() * (0.3 + 0.6 * random.nextDouble())));
        readers.stream().limit(many).forEach(handle -> first.putIfAbsent(handle, it.later(random.nextDouble())));
        return first.entrySet().stream()
                .map(visit ->
                        new Visited(id, known(members, visit.getKey()), visit.getValue(), last(it, visit, random)))
                .filter(visit -> !visit.lastAt().isBefore(visit.firstAt()))
                .toList();
    }

    private static Instant last(Dated it, Map.Entry<String, Instant> visit, Random random) {
        Duration absence = visit.getKey().equals(ANNA) ? ANNAS_ABSENCE : Duration.ofHours(2 + random.nextInt(120));
        Instant latest = it.now().minus(absence);
        Instant again = it.lastReplyAt().plus(Duration.ofHours(3));
        Instant last = again.isBefore(latest) ? again : latest;
        boolean wroteSince = last.isBefore(visit.getValue()) && wrote(it, visit.getKey());
        return wroteSince ? visit.getValue() : last;
    }

    private static boolean wrote(Dated it, String handle) {
        return it.sample().author().equals(handle)
                || it.sample().replies().stream()
                        .anyMatch(reply -> reply.author().equals(handle));
    }

    private static List<Rated> ratings(
            Dated it, ContributionId id, List<String> readers, Map<String, MemberId> members) {
        List<Rated> ratings = new ArrayList<>();
        List<Integer> values = it.sample().ratings();
        for (int at = 0; at < Math.min(values.size(), readers.size()); at++) {
            ratings.add(new Rated(
                    id, known(members, readers.get(at)), values.get(at), it.later((at + 1.0) / (values.size() + 1))));
        }
        return ratings;
    }

    /** Of what is liked a third keeps it, of articles more than of talk; Anna has folders of her own. */
    private static List<Bookmarked> kept(
            Dated it, ContributionId id, List<String> readers, Map<String, MemberId> members) {
        int many = it.sample().likes() / (it.sample().kind() == Kind.DISCUSSION ? 5 : 3);
        Random random = new Random(it.key().hashCode() + 2L);
        return readers.reversed().stream()
                .filter(handle -> !handle.equals(ANNA))
                .limit(many)
                .map(handle -> new Bookmarked(id, known(members, handle), "", "", it.later(random.nextDouble())))
                .toList();
    }

    /** Anna keeps the articles she learned from and the questions that were answered, and follows the liveliest threads. */
    private void keepForAnna(List<Dated> contributions, Taken<ContributionId> taken, MemberId anna) {
        List<Dated> open = contributions.stream()
                .filter(it -> it.sample().space().equals("nettverk"))
                .filter(it -> !it.sample().author().equals(ANNA))
                .toList();
        List<Bookmarked> bookmarks = new ArrayList<>();
        open.stream()
                .filter(it ->
                        it.sample().kind() != Kind.DISCUSSION && it.sample().likes() >= 8)
                .limit(12)
                .forEach(it -> bookmarks.add(new Bookmarked(
                        taken.require(it.key()),
                        anna,
                        FOLDERS.get(bookmarks.size() % FOLDERS.size()),
                        bookmarks.size() == 0 ? "Ta med til møtet om debattreglene." : "",
                        it.later(0.6))));
        reactions.bookmarks(bookmarks);
        reactions.follows(open.stream()
                .filter(it -> it.sample().replies().size() >= 5)
                .limit(10)
                .map(it -> new Followed(taken.require(it.key()), anna, it.later(0.5)))
                .toList());
    }
}
