package no.sosialekommuner.operation.stackexchange;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import no.sosialekommuner.contribution.Intake;
import no.sosialekommuner.member.MemberIntake;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.organisation.OrganisationIntake;
import no.sosialekommuner.space.GroupIntake;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.taxonomy.IncomingTags;
import org.springframework.stereotype.Component;

/**
 * Takes a dump into a space. Files are streamed in the order in which their things need each other; everything is known
 * by the number it had, so that a run which was cut short is simply run again.
 */
@Component
public class StackExchange {

    private final Intake intake;
    private final MemberIntake members;
    private final OrganisationIntake organisations;
    private final GroupIntake spaces;
    private final IncomingTags incomingTags;

    StackExchange(
            Intake intake,
            MemberIntake members,
            OrganisationIntake organisations,
            GroupIntake spaces,
            IncomingTags incomingTags) {
        this.intake = intake;
        this.members = members;
        this.organisations = organisations;
        this.spaces = spaces;
        this.incomingTags = incomingTags;
    }

    /**
     * @param answer is told of every row that is broken, and at the end what was taken in
     * @return false when there is no such space
     */
    public boolean take(Dump dump, String space, PrintWriter answer, PrintWriter progress) {
        Optional<SpaceId> into =
                Optional.ofNullable(spaces.bySlug(Set.of(space)).get(space));
        into.ifPresent(id -> take(dump, id, new Names(dump.source(), space), new Tally(answer, progress)));
        return into.isPresent();
    }

    private void take(Dump dump, SpaceId space, Names names, Tally tally) {
        OrganisationId home = organisations.other("importert", "Importert");
        Authors authors = new Authors(members, home, names);
        Tags tags = new Tags(incomingTags, tally);
        Replies replies = new Replies(intake, authors, names, tally);
        boolean scores = dump.find("Votes.xml").isEmpty();
        dump.find("Users.xml").ifPresent(file -> new Users(authors, tally).read(file));
        dump.find("Tags.xml").ifPresent(tags::read);
        dump.find("Posts.xml").ifPresent(file -> {
            new Questions(intake, authors, tags, names, space, tally).read(file, scores);
            replies.answers(file, scores);
            new Acceptances(intake, names, tally).read(file);
            dump.find("PostHistory.xml")
                    .ifPresent(history -> new Histories(intake, authors, names, tally).read(history, file));
        });
        dump.find("Comments.xml").ifPresent(replies::comments);
        dump.find("Votes.xml").ifPresent(file -> new Votes(intake, names, tally).read(file));
        tally.print();
    }
}
