package no.sosialekommuner.operation.stackexchange;

import java.util.List;
import java.util.Set;
import no.sosialekommuner.member.IncomingMember;

/** Users.xml. */
final class Users {

    private final Authors authors;
    private final Tally tally;

    Users(Authors authors, Tally tally) {
        this.authors = authors;
        this.tally = tally;
    }

    void read(DumpFile file) {
        Batch<User> batch = new Batch<>(this::take, (user, why) -> tally.broken(file.name(), user.line(), why));
        file.read(row -> batch.add(user(row)), tally);
        batch.flush();
    }

    private User user(Row row) throws BrokenRow {
        long number = row.number("Id");
        return new User(
                row.line(),
                authors.user(number, row.find("DisplayName").orElse("user" + number), row.time("CreationDate")));
    }

    private void take(List<User> users) {
        Set<String> added = authors.take(users.stream().map(User::member).toList());
        tally.taken("users", added.size(), users.size() - added.size());
    }

    private record User(long line, IncomingMember member) {}
}
