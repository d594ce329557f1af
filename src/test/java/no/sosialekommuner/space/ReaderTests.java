package no.sosialekommuner.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import no.sosialekommuner.CommunityTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The view that decides who reads and writes says the same as the rules written once more, in Java, for whatever members,
 * spaces and memberships there may be.
 */
@CommunityTest
@Transactional
class ReaderTests {

    private static final int COUNTIES = 3;
    private static final int ORGANISATIONS = 7;
    private static final int MEMBERS = 25;
    private static final int GROUPS = 40;

    @Autowired
    JdbcClient db;

    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theViewSaysWhatTheRulesSay(long seed) {
        make(new Random(seed));

        Set<String> wanted = new TreeSet<>();
        for (Place place : places) {
            for (Member member : members) {
                if (reads(member, place)) {
                    wanted.add(place.id + " " + member.id + (writes(member, place) ? " writes" : " reads"));
                }
            }
        }
        assertThat(said()).isNotEmpty().doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** Nothing of what a member is but where he or she works and what he or she joined: no role is asked for. */
    private static boolean reads(Member member, Place place) {
        return member.active
                && switch (place.kind) {
                    case NETWORK -> true;
                    case ORGANISATION -> place.organisation == member.organisation.id;
                    case REGION -> member.organisation.county.equals(place.county);
                    case COUNSEL -> place.organisation == member.organisation.id || place.belonging.contains(member.id);
                    case GROUP, ROOM -> place.open || place.belonging.contains(member.id);
                };
    }

    private static boolean writes(Member member, Place place) {
        boolean joins = place.kind == SpaceKind.GROUP || place.kind == SpaceKind.ROOM;
        return !place.archived && (!joins || place.belonging.contains(member.id));
    }

    private List<String> said() {
        return db.sql("""
                        select r.space_id || ' ' || r.member_id || case when r.may_write then ' writes' else ' reads' end
                          from space.reader r
                         where r.space_id = any(?)
                           and r.member_id = any(?)
                        """)
                .params(
                        places.stream().map(Place::id).toArray(Long[]::new),
                        members.stream().map(Member::id).toArray(Long[]::new))
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private void make(Random random) {
        for (int at = 0; at < ORGANISATIONS; at++) {
            organisations.add(organisation(at, "x" + random.nextInt(COUNTIES)));
        }
        for (int at = 0; at < MEMBERS; at++) {
            members.add(member(at, organisations.get(random.nextInt(ORGANISATIONS)), random.nextInt(5) > 0));
        }
        places.add(place(SpaceKind.NETWORK, null, null, null, random.nextInt(4) == 0));
        for (Organisation organisation : organisations) {
            places.add(place(SpaceKind.ORGANISATION, organisation.id, null, null, random.nextInt(4) == 0));
            for (int panel = 0; panel < random.nextInt(3); panel++) {
                places.add(withPanel(
                        place(SpaceKind.COUNSEL, organisation.id, null, null, random.nextInt(4) == 0), random));
            }
        }
        for (int county = 0; county < COUNTIES; county++) {
            places.add(place(SpaceKind.REGION, null, "x" + county, null, random.nextInt(4) == 0));
        }
        for (int at = 0; at < GROUPS; at++) {
            SpaceKind kind = random.nextInt(4) == 0 ? SpaceKind.ROOM : SpaceKind.GROUP;
            Admission admission = random.nextBoolean() ? Admission.OPEN : Admission.REQUEST;
            places.add(withMembers(place(kind, null, null, admission, random.nextInt(4) == 0), random));
        }
    }

    private Organisation organisation(int number, String county) {
        long id =
                db.sql("""
                        insert into organisation.organisation (number, kind, name, official_name, county_number)
                        values (?, 'MUNICIPALITY', 'Prøve', 'Prøve', ?)
                        returning id
                        """).params("reader-" + number, county).query(Long.class).single();
        return new Organisation(id, county);
    }

    private Member member(int number, Organisation organisation, boolean active) {
        long id = db.sql("""
                        insert into member.member (handle, email, name, organisation_id, deactivated_at)
                        values (?, ?, 'Prøve', ?, case when ? then null else now() end)
                        returning id
                        """)
                .params("reader-" + number, "reader-" + number + "@demo.example", organisation.id, active)
                .query(Long.class)
                .single();
        String role = List.of("MEMBER", "MODERATOR", "EDITOR", "ADMINISTRATOR").get(number % 4);
        db.sql("insert into member.role (member_id, role) values (?, ?)")
                .params(id, role)
                .update();
        return new Member(id, organisation, active);
    }

    private Place place(
            SpaceKind kind,
            @Nullable Long organisation,
            @Nullable String county,
            @Nullable Admission admission,
            boolean archived) {
        long id = db.sql("""
                        insert into space.space (slug, kind, name, organisation_id, county_number, admission, counsel, archived_at)
                        values (?, ?, 'Prøve', ?, ?, ?, ?, case when ? then now() end)
                        returning id
                        """)
                .param("reader-" + places.size())
                .param(kind.name())
                .param(organisation)
                .param(county)
                .param(admission == null ? null : admission.name())
                .param(kind == SpaceKind.COUNSEL ? "panel-" + places.size() : null)
                .param(archived)
                .query(Long.class)
                .single();
        return new Place(
                id,
                kind,
                organisation == null ? 0 : organisation,
                county == null ? "" : county,
                admission == Admission.OPEN,
                archived,
                new HashSet<>());
    }

    /** Those who work in the organisation may be in the panel too: nobody is counted twice. */
    private Place withPanel(Place counsel, Random random) {
        for (Member member : members) {
            if (random.nextInt(4) == 0) {
                db.sql("insert into space.membership (space_id, member_id, standing) values (?, ?, 'MEMBER')")
                        .params(counsel.id, member.id)
                        .update();
                counsel.belonging.add(member.id);
            }
        }
        return counsel;
    }

    private Place withMembers(Place group, Random random) {
        for (Member member : members) {
            Standing standing = Standing.values()[random.nextInt(Standing.values().length)];
            if (random.nextInt(3) == 0) {
                db.sql("insert into space.membership (space_id, member_id, standing) values (?, ?, ?)")
                        .params(group.id, member.id, standing.name())
                        .update();
                if (standing != Standing.REQUESTED) {
                    group.belonging.add(member.id);
                }
            }
        }
        return group;
    }

    private record Organisation(long id, String county) {}

    private record Member(long id, Organisation organisation, boolean active) {}

    private record Place(
            long id,
            SpaceKind kind,
            long organisation,
            String county,
            boolean open,
            boolean archived,
            Set<Long> belonging) {}
}
