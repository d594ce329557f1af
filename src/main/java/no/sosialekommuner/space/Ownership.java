package no.sosialekommuner.space;

import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * The one rule about a group's own matters, as its name, its members and its end: those who own it decide, and nobody
 * else, whatever role they have in the community.
 */
@Component
public class Ownership {

    private final SpaceCards cards;

    Ownership(SpaceCards cards) {
        this.cards = cards;
    }

    /**
     * @throws NotFound when it is no group, or not one that the viewer reads
     * @throws NotAllowed when the viewer reads it but does not own it
     */
    public SpaceCard require(String slug, Viewer viewer) {
        SpaceCard group = requireReadable(slug, viewer);
        if (!group.isOwned()) {
            throw new NotAllowed();
        }
        return group;
    }

    /** @throws NotFound when it is no group, or not one that the viewer reads */
    public SpaceCard requireReadable(String slug, Viewer viewer) {
        SpaceCard group = cards.require(slug, viewer);
        if (!group.isGroup() || !group.readable()) {
            throw new NotFound();
        }
        return group;
    }
}
