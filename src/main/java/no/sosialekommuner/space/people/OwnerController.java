package no.sosialekommuner.space.people;

import java.util.Map;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.GroupMemberships;
import no.sosialekommuner.space.Ownership;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class OwnerController {

    private static final String ADDRESS = "/arenaer/{slug}/eiere/{handle}";

    private final Ownership ownership;
    private final GroupPeople people;
    private final GroupMemberships memberships;

    OwnerController(Ownership ownership, GroupPeople people, GroupMemberships memberships) {
        this.ownership = ownership;
        this.people = people;
        this.memberships = memberships;
    }

    @PutMapping(ADDRESS)
    ModelAndView add(@PathVariable String slug, @PathVariable String handle, Viewer viewer, Reply reply) {
        SpaceCard group = ownership.require(slug, viewer);
        memberships.makeOwner(
                group.id(), people.require(group.id(), handle).person().id());
        return row(group, handle, reply);
    }

    @DeleteMapping(ADDRESS)
    ModelAndView remove(@PathVariable String slug, @PathVariable String handle, Viewer viewer, Reply reply) {
        SpaceCard group = ownership.require(slug, viewer);
        memberships.makeMember(
                group.id(), people.require(group.id(), handle).person().id());
        return row(group, handle, reply);
    }

    private ModelAndView row(SpaceCard group, String handle, Reply reply) {
        return reply.fragmentOr(
                group.address() + "/medlemmer",
                "space/people/row",
                Map.of("space", group, "belonging", people.require(group.id(), handle)));
    }
}
