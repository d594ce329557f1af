package no.sosialekommuner.space.membership;

import java.util.Map;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.GroupMemberships;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.space.SpaceCards;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class MembershipController {

    private static final String ADDRESS = "/arenaer/{slug}/medlemskap";

    private final SpaceCards cards;
    private final GroupMemberships memberships;

    MembershipController(SpaceCards cards, GroupMemberships memberships) {
        this.cards = cards;
        this.memberships = memberships;
    }

    @PostMapping(ADDRESS)
    ModelAndView join(@PathVariable String slug, Viewer viewer, Reply reply) {
        SpaceCard group = requireGroup(slug, viewer);
        if (group.archived()) {
            throw new NotAllowed();
        }
        memberships.join(group.id(), viewer.id());
        return button(slug, viewer, reply);
    }

    @DeleteMapping(ADDRESS)
    ModelAndView leave(@PathVariable String slug, Viewer viewer, Reply reply) {
        memberships.leave(requireGroup(slug, viewer).id(), viewer.id());
        return button(slug, viewer, reply);
    }

    private SpaceCard requireGroup(String slug, Viewer viewer) {
        SpaceCard space = cards.require(slug, viewer);
        if (!space.isGroup()) {
            throw new NotAllowed();
        }
        return space;
    }

    private ModelAndView button(String slug, Viewer viewer, Reply reply) {
        SpaceCard space = cards.require(slug, viewer);
        return reply.fragmentOr(space.address(), "space/membership/button", Map.of("space", space));
    }
}
