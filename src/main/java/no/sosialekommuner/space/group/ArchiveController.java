package no.sosialekommuner.space.group;

import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Groups;
import no.sosialekommuner.space.Ownership;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ArchiveController {

    private static final String ADDRESS = "/arenaer/{slug}/arkiv";

    private final Groups groups;
    private final Ownership ownership;

    ArchiveController(Groups groups, Ownership ownership) {
        this.groups = groups;
        this.ownership = ownership;
    }

    @PostMapping(ADDRESS)
    ModelAndView archive(@PathVariable String slug, Viewer viewer, Reply reply) {
        SpaceCard group = ownership.require(slug, viewer);
        groups.archive(group.id());
        return reply.redirect(group.address());
    }

    @DeleteMapping(ADDRESS)
    ModelAndView reopen(@PathVariable String slug, Viewer viewer, Reply reply) {
        SpaceCard group = ownership.require(slug, viewer);
        groups.reopen(group.id());
        return reply.redirect(group.address());
    }
}
