package no.sosialekommuner.feedback.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.validation.BindingResult;

/** Finds members by what is typed: a handle, or the whole name where only one has it. */
@Repository
class NamedPeople {

    private static final int MOST = 200;

    private final JdbcClient db;

    NamedPeople(JdbcClient db) {
        this.db = db;
    }

    /** Each once; whoever is not found, or cannot be told from others, is said beside the field {@code people}. */
    List<MemberId> find(String typed, BindingResult faults) {
        Set<String> wanted = Arrays.stream(typed.split("[\\r\\n,;]+"))
                .map(it -> it.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (wanted.size() > MOST) {
            faults.rejectValue("people", "feedback.ask.people.many");
            return List.of();
        }
        List<Found> found = found(wanted);
        List<MemberId> members = new ArrayList<>();
        for (String one : wanted) {
            List<Found> those = found.stream().filter(it -> it.is(one)).toList();
            if (those.isEmpty()) {
                faults.rejectValue("people", "feedback.ask.people.unknown", new Object[] {one}, null);
            } else if (those.size() > 1) {
                String handles = those.stream().map(Found::handle).collect(Collectors.joining(", "));
                faults.rejectValue("people", "feedback.ask.people.several", new Object[] {one, handles}, null);
            } else {
                members.add(those.getFirst().id());
            }
        }
        return members;
    }

    private List<Found> found(Set<String> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        select p.id, p.handle, lower(p.name collate "nb-x-icu") as name
                          from member.profile p
                         where p.active
                           and (p.handle = any (:wanted) or lower(p.name collate "nb-x-icu") = any (:wanted))
                         order by p.id
                        """)
                .param("wanted", wanted.toArray(String[]::new))
                .query((rs, _) ->
                        new Found(new MemberId(rs.getLong("id")), rs.getString("handle"), rs.getString("name")))
                .list();
    }

    private record Found(MemberId id, String handle, String name) {

        boolean is(String typed) {
            return handle.equals(typed) || name.equals(typed);
        }
    }
}
