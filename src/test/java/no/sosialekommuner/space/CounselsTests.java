package no.sosialekommuner.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Where one asks in confidence: made once, and read by the panel as it is. */
@CommunityTest
class CounselsTests {

    @Autowired
    Cast cast;

    @Autowired
    Counsels counsels;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionOperations transaction;

    @Test
    void aMunicipalityAndAPanelHaveOneSpaceWhoseAddressTellsNothing() {
        Viewer expert = cast.newcomer("4601", "EXPERT");

        Space first = require(cast.anna(), "en-arena", Set.of(expert.id()));
        Space again = require(cast.anna(), "en-arena", Set.of(expert.id()));
        Space others = require(cast.bjorn(), "en-arena", Set.of(expert.id()));

        assertThat(again.slug()).isEqualTo(first.slug());
        assertThat(others.slug()).isNotEqualTo(first.slug());
        assertThat(first.name()).isEqualTo("Fredrikstad – Prøvepanelet");
        assertThat(first.slug()).startsWith(Counsels.PREFIX).doesNotContain("3107", "arena", "panel");
    }

    @Test
    void itIsNotOpenedByARole() {
        Space space = require(cast.anna(), "ingen-rolle", Set.of(cast.eva().id()));

        assertThat(readers(space)).contains(cast.anna().id(), cast.eva().id());
        assertThat(readers(space))
                .doesNotContain(
                        cast.bjorn().id(), cast.mona().id(), cast.admin().id());
    }

    /** Panels change as they will, and who asks asks: what is read is what the panel is. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void thePanelReadsWhateverHasHappened(long seed) {
        Random random = new Random(seed);
        List<Viewer> experts = IntStream.range(0, 6)
                .mapToObj(_ -> cast.newcomer("4601", "EXPERT"))
                .toList();
        List<Viewer> askers = List.of(cast.anna(), cast.bjorn(), cast.mona());
        Map<String, Set<MemberId>> panels = new HashMap<>();
        Map<String, Space> spaces = new HashMap<>();
        for (int step = 0; step < 60; step++) {
            String panel = "tilfeldig-" + seed + "-" + random.nextInt(3);
            Set<MemberId> members = panels.computeIfAbsent(panel, _ -> new HashSet<>());
            if (random.nextBoolean()) {
                MemberId one = experts.get(random.nextInt(experts.size())).id();
                if (!members.remove(one)) {
                    members.add(one);
                }
                transaction.executeWithoutResult(_ -> counsels.setMembers(panel, () -> members));
            } else {
                Viewer asker = askers.get(random.nextInt(askers.size()));
                spaces.put(panel + " " + asker.handle(), require(asker, panel, members));
            }
        }

        assertThat(spaces).isNotEmpty().allSatisfy((key, space) -> {
            Set<MemberId> wanted = new HashSet<>(panels.get(key.split(" ")[0]));
            assertThat(readers(space).stream()
                            .filter(it -> experts.stream()
                                    .anyMatch(expert -> expert.id().equals(it))))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(wanted);
        });
    }

    /** A space that is made while somebody leaves the panel: whoever has left does not read it. */
    @Test
    void whoLeavesWhileASpaceIsMadeDoesNotReadIt() throws Exception {
        Viewer staying = cast.newcomer("4601", "EXPERT");
        Viewer leaving = cast.newcomer("4601", "EXPERT");
        Set<MemberId> panel = ConcurrentHashMap.newKeySet();
        panel.addAll(List.of(staying.id(), leaving.id()));
        CountDownLatch begun = new CountDownLatch(1);
        List<Space> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> asking = threads.submit(() -> transaction.executeWithoutResult(_ -> {
                made.add(counsels.require(organisation(cast.anna()), "samtidig", "Prøvepanelet", () -> {
                    Set<MemberId> before = Set.copyOf(panel);
                    begun.countDown();
                    return before;
                }));
            }));
            begun.await();
            Future<?> changing = threads.submit(() -> transaction.executeWithoutResult(_ -> {
                panel.remove(leaving.id());
                counsels.setMembers("samtidig", () -> panel);
            }));
            asking.get();
            changing.get();
        }

        assertThat(readers(made.getFirst())).contains(staying.id()).doesNotContain(leaving.id());
    }

    private Space require(Viewer asker, String panel, Set<MemberId> members) {
        return transaction.execute(
                _ -> counsels.require(organisation(asker), panel, "Prøvepanelet", () -> Set.copyOf(members)));
    }

    private static OrganisationId organisation(Viewer viewer) {
        return viewer.organisation();
    }

    private Set<MemberId> readers(Space space) {
        return db
                .sql("select r.member_id from space.reader r where r.space_id = ?")
                .param(space.id().value())
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
