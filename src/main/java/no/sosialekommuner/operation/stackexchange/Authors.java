package no.sosialekommuner.operation.stackexchange;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.sosialekommuner.member.IncomingMember;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.MemberIntake;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The people of the other site. Each becomes a member who is known by name and cannot sign in; see
 * docs/decisions/0020-imported-authors.md.
 */
final class Authors {

    private static final int LONGEST_NAME = 100;

    private final MemberIntake members;
    private final OrganisationId home;
    private final Names names;

    /** @param home the organisation that stands beside their names */
    Authors(MemberIntake members, OrganisationId home, Names names) {
        this.members = members;
        this.home = home;
        this.names = names;
    }

    IncomingMember user(long number, String name, Instant since) {
        String person = person(number);
        return IncomingMember.author(
                names.handle(person, name), names.address("user" + person), shortened(name), home, since);
    }

    /** @return addresses of those who were not there before */
    Set<String> take(List<IncomingMember> users) {
        return members.take(users);
    }

    /** Members for these authors; one who is in no file is left out, unless there is a name to know him or her by. */
    Map<Author, MemberId> resolve(Collection<Author> authors) {
        Map<String, MemberId> known = members.byEmail(authors.stream()
                .flatMap(it -> Stream.of(addressOfUser(it), addressOfName(it)))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList());
        Map<String, IncomingMember> named = new LinkedHashMap<>();
        for (Author it : authors) {
            if (find(it, known) == null && it.name() != null) {
                named.put(addressOfName(it), named(it.name()));
            }
        }
        if (!named.isEmpty()) {
            members.take(List.copyOf(named.values()));
            known.putAll(members.byEmail(named.keySet()));
        }
        Map<Author, MemberId> resolved = new HashMap<>();
        for (Author it : authors) {
            MemberId member = find(it, known);
            if (member != null) {
                resolved.put(it, member);
            }
        }
        return resolved;
    }

    private @Nullable MemberId find(Author author, Map<String, MemberId> known) {
        MemberId user = known.get(addressOfUser(author));
        return user != null ? user : known.get(addressOfName(author));
    }

    private String addressOfUser(Author author) {
        return author.user() == null ? "" : names.address("user" + person(author.user()));
    }

    private String addressOfName(Author author) {
        return author.name() == null ? "" : names.address("name-" + Dump.shortHash(author.name()));
    }

    private IncomingMember named(String name) {
        String hash = Dump.shortHash(name);
        return IncomingMember.author(
                names.handle(hash, name), names.address("name-" + hash), shortened(name), home, Instant.now());
    }

    /** The site's own account has the number -1. */
    private static String person(long number) {
        return number < 0 ? "m" + -number : Long.toString(number);
    }

    private static String shortened(String name) {
        String line = PlainText.line(name);
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME));
    }
}
