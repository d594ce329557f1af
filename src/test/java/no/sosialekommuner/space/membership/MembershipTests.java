package no.sosialekommuner.space.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Admission;
import no.sosialekommuner.space.GroupMemberships;
import no.sosialekommuner.space.Groups;
import no.sosialekommuner.space.SpaceCards;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.space.Standing;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class MembershipTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Groups groups;

    @Autowired
    GroupMemberships memberships;

    @Autowired
    SpaceCards cards;

    @Autowired
    Spaces spaces;

    @Test
    void oneJoinsAnOpenGroupAndWritesAtOnce() {
        String slug = group(Admission.OPEN);
        assertThat(spaces.requireReadable(slug, cast.bjorn()).mayWrite()).isFalse();

        assertThat(join(slug, cast.bjorn())).hasStatus(303);
        join(slug, cast.bjorn());

        assertThat(standing(slug, cast.bjorn())).isEqualTo(Standing.MEMBER);
        assertThat(spaces.requireReadable(slug, cast.bjorn()).mayWrite()).isTrue();
    }

    @Test
    void oneAsksForAClosedGroupAndReadsNothingMeanwhile() {
        String slug = group(Admission.REQUEST);

        join(slug, cast.bjorn());

        assertThat(standing(slug, cast.bjorn())).isEqualTo(Standing.REQUESTED);
        assertThatThrownBy(() -> spaces.requireReadable(slug, cast.bjorn())).isInstanceOf(NotFound.class);
    }

    @Test
    void aRequestCanBeTakenBack() {
        String slug = group(Admission.REQUEST);
        join(slug, cast.bjorn());

        assertThat(leave(slug, cast.bjorn())).hasStatus(303);

        assertThat(standing(slug, cast.bjorn())).isNull();
    }

    @Test
    void theLastOwnerStays() {
        String slug = group(Admission.OPEN);
        join(slug, cast.bjorn());
        assertThat(leave(slug, cast.anna())).hasStatus(409);
        assertThat(standing(slug, cast.anna())).isEqualTo(Standing.OWNER);

        memberships.makeOwner(id(slug), cast.bjorn().id());
        assertThat(leave(slug, cast.anna())).hasStatus(303);

        assertThat(standing(slug, cast.anna())).isNull();
        assertThatThrownBy(() -> memberships.makeMember(id(slug), cast.bjorn().id()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void oneOfTwoOwnersWhoLeaveAtTheSameMomentStays() throws Exception {
        String slug = group(Admission.OPEN);
        SpaceId group = id(slug);
        memberships.join(group, cast.bjorn().id());
        memberships.makeOwner(group, cast.bjorn().id());
        CountDownLatch start = new CountDownLatch(1);

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            var leaving = Stream.of(cast.anna(), cast.bjorn())
                    .map(owner -> both.submit(() -> {
                        start.await();
                        memberships.leave(group, owner.id());
                        return owner;
                    }))
                    .toList();
            start.countDown();
            assertThat(leaving).filteredOn(MembershipTests::failed).hasSize(1);
        }
    }

    @Test
    void theButtonSaysWhatHappened() {
        String slug = group(Admission.REQUEST);

        assertThat(mvc.post()
                        .uri("/arenaer/" + slug + "/medlemskap")
                        .header("HX-Request", "true")
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Du har bedt om å bli med", "Trekk forespørselen");
    }

    private static boolean failed(Future<?> leaving) {
        try {
            leaving.get();
            return false;
        } catch (InterruptedException | ExecutionException refused) {
            return refused.getCause() instanceof Conflict;
        }
    }

    private String group(Admission admission) {
        return groups.found("Medlemskapsprøve", "Prøve", admission, cast.anna().id());
    }

    private SpaceId id(String slug) {
        return cards.require(slug, cast.anna()).id();
    }

    private @Nullable Standing standing(String slug, Viewer viewer) {
        return cards.require(slug, viewer).standing();
    }

    private MvcTestResult join(String slug, Viewer viewer) {
        return mvc.post()
                .uri("/arenaer/" + slug + "/medlemskap")
                .with(Cast.as(viewer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult leave(String slug, Viewer viewer) {
        return mvc.delete()
                .uri("/arenaer/" + slug + "/medlemskap")
                .with(Cast.as(viewer))
                .with(csrf())
                .exchange();
    }
}
