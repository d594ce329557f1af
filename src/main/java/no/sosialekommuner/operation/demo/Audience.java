package no.sosialekommuner.operation.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import no.sosialekommuner.contribution.Liking;
import no.sosialekommuner.member.MemberId;

/** Who of the sample members reads where. The same people are chosen for a text at every first start. */
final class Audience {

    private final List<SampleMember> members;
    private final Map<String, Set<String>> closed = new HashMap<>();

    Audience(List<SampleMember> members, List<SampleGroup> groups) {
        this.members = members;
        for (SampleGroup group : groups) {
            if (group.admission().equals("REQUEST")) {
                Set<String> inside = new HashSet<>(group.members());
                inside.add(group.owner());
                closed.put(group.slug(), inside);
            }
        }
    }

    /** Members other than the author who may read there, those first who are to react first. */
    List<String> readers(String key, String space, String author) {
        List<String> readers = new ArrayList<>(members.stream()
                .filter(it -> mayRead(it, space))
                .map(SampleMember::handle)
                .filter(handle -> !handle.equals(author) && !handle.equals("admin"))
                .toList());
        Collections.shuffle(readers, new Random(key.hashCode()));
        return readers;
    }

    /** @param count how many likes there are to be, as far as there are readers */
    List<Liking> likes(String key, String space, String author, int count, Map<String, MemberId> members, Dated since) {
        Random random = new Random(key.hashCode());
        return readers(key, space, author).stream()
                .limit(count)
                .map(handle ->
                        new Liking(Objects.requireNonNull(members.get(handle)), since.later(random.nextDouble())))
                .toList();
    }

    private boolean mayRead(SampleMember member, String space) {
        return space.startsWith("kommune-")
                ? space.equals("kommune-" + member.organisation())
                : !closed.containsKey(space)
                        || Objects.requireNonNull(closed.get(space)).contains(member.handle());
    }
}
