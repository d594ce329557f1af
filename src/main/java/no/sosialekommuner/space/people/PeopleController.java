package no.sosialekommuner.space.people;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.GroupMemberships;
import no.sosialekommuner.space.Ownership;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PeopleController {

    private static final String ADDRESS = "/arenaer/{slug}/medlemmer";

    private final Ownership ownership;
    private final GroupPeople people;
    private final GroupMemberships memberships;

    PeopleController(Ownership ownership, GroupPeople people, GroupMemberships memberships) {
        this.ownership = ownership;
        this.people = people;
        this.memberships = memberships;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        SpaceCard group = ownership.requireReadable(slug, viewer);
        List<Belonging> requests = group.isOwned() && cursor == null ? people.requests(group.id()) : List.of();
        return new ModelAndView(
                "space/people/page",
                Map.of("space", group, "requests", requests, "people", people.members(group.id(), cursor)));
    }

    @PutMapping(ADDRESS + "/{handle}")
    ModelAndView letIn(@PathVariable String slug, @PathVariable String handle, Viewer viewer, Reply reply) {
        SpaceCard group = ownership.require(slug, viewer);
        Belonging asker = people.require(group.id(), handle);
        memberships.letIn(group.id(), asker.person().id());
        return row(group, handle, reply);
    }

    /** Takes a member out, or declines one who has asked and may ask again. */
    @DeleteMapping(ADDRESS + "/{handle}")
    ModelAndView takeOut(@PathVariable String slug, @PathVariable String handle, Viewer viewer, Reply reply) {
        SpaceCard group = ownership.require(slug, viewer);
        Belonging gone = people.require(group.id(), handle);
        memberships.leave(group.id(), gone.person().id());
        return reply.fragmentOr(group.address() + "/medlemmer", "space/people/gone", Map.of("belonging", gone));
    }

    private ModelAndView row(SpaceCard group, String handle, Reply reply) {
        return reply.fragmentOr(
                group.address() + "/medlemmer",
                "space/people/row",
                Map.of("space", group, "belonging", people.require(group.id(), handle)));
    }
}
