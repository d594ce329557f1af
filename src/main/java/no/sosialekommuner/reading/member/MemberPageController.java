package no.sosialekommuner.reading.member;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.expert.OfficeDoors;
import no.sosialekommuner.member.Profile;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Absences;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Followings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who somebody is, and what he or she has written that the viewer may read. */
@Controller
class MemberPageController {

    private final Profiles profiles;
    private final Cards cards;
    private final Followings followings;
    private final Absences absences;
    private final OfficeDoors doors;

    MemberPageController(Profiles profiles, Cards cards, Followings followings, Absences absences, OfficeDoors doors) {
        this.profiles = profiles;
        this.cards = cards;
        this.followings = followings;
        this.absences = absences;
        this.doors = doors;
    }

    @GetMapping("/medlemmer/{handle}")
    ModelAndView page(
            @PathVariable String handle,
            @RequestParam(defaultValue = "alt") String vis,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        Profile profile = profiles.require(handle, viewer.language());
        @Nullable
        Kind kind = switch (vis) {
            case "blogg" -> Kind.ARTICLE;
            case "sporsmal" -> Kind.QUESTION;
            case "forum" -> Kind.DISCUSSION;
            default -> null;
        };
        Map<String, Object> model = new HashMap<>();
        model.put("profile", profile);
        model.put("own", profile.person().id().equals(viewer.id()));
        model.put(
                "followed",
                followings.isFollowed(FollowSort.MEMBER, profile.person().handle(), viewer));
        model.put("absence", absences.of(profile.person().id()).orElse(null));
        model.put("doors", doors.of(profile.person().id(), viewer.language()));
        model.put("part", kind == null ? "alt" : vis);
        model.put("page", cards.find(CardFilter.all().by(handle).ofKind(kind).page(cursor, 10), viewer));
        return new ModelAndView("reading/member/page", model);
    }
}
