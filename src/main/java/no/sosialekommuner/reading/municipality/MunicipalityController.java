package no.sosialekommuner.reading.municipality;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.member.Experiences;
import no.sosialekommuner.member.ProfileFilter;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.FollowSort;
import no.sosialekommuner.notification.Followings;
import no.sosialekommuner.organisation.EmailDomains;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class MunicipalityController {

    private static final int NEWEST = 3;
    private static final int ALIKE = 6;

    private final Organisations organisations;
    private final EmailDomains domains;
    private final Profiles profiles;
    private final MemberCounts memberCounts;
    private final Experiences experiences;
    private final Cards cards;
    private final Followings followings;

    MunicipalityController(
            Organisations organisations,
            EmailDomains domains,
            Profiles profiles,
            MemberCounts memberCounts,
            Experiences experiences,
            Cards cards,
            Followings followings) {
        this.organisations = organisations;
        this.domains = domains;
        this.profiles = profiles;
        this.memberCounts = memberCounts;
        this.experiences = experiences;
        this.cards = cards;
        this.followings = followings;
    }

    /** @param after where the members shown before ended */
    @GetMapping("/kommuner/{number}")
    ModelAndView page(
            @PathVariable String number,
            @RequestParam(name = "etter", required = false) @Nullable String after,
            Viewer viewer) {
        Organisation one = organisations.require(number);
        Profiles.Page members = profiles.find(ProfileFilter.all().from(number).after(after), viewer.language());
        CardFilter byMembers = CardFilter.all().from(number).page(null, NEWEST);
        CardFilter inBlog = CardFilter.all().inBlogOf(number).page(null, NEWEST);
        List<Organisation> alike = organisations.like(one, ALIKE);
        MunicipalityPage page = new MunicipalityPage(
                one,
                members.items(),
                members.next(),
                memberCounts.of(List.of(one)).getOrDefault(one.id(), 0),
                experiences.of(one.id(), viewer.language()),
                cards.find(byMembers, viewer).items(),
                cards.count(byMembers, viewer),
                cards.find(inBlog, viewer).items(),
                cards.count(inBlog, viewer),
                alike,
                memberCounts.of(alike),
                domains.of(one.id()),
                viewer.organisation().equals(one.id()));
        return new ModelAndView(
                "reading/municipality/page",
                Map.of("page", page, "followed", followings.isFollowed(FollowSort.ORGANISATION, one.number(), viewer)));
    }
}
