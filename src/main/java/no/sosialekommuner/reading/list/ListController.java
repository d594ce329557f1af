package no.sosialekommuner.reading.list;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ListController {

    private final Listings listings;
    private final Blogs blogs;
    private final BlogMonths months;

    ListController(Listings listings, Blogs blogs, BlogMonths months) {
        this.listings = listings;
        this.blogs = blogs;
        this.months = months;
    }

    @GetMapping("/sporsmal")
    ModelAndView questions(Selection selection, Viewer viewer) {
        return page(listings.of(Kind.QUESTION, selection, viewer), List.of());
    }

    @GetMapping("/forum")
    ModelAndView discussions(Selection selection, Viewer viewer) {
        return page(listings.of(Kind.DISCUSSION, selection, viewer), List.of());
    }

    @GetMapping("/blogg")
    ModelAndView articles(Selection selection, Viewer viewer) {
        ModelAndView page = page(listings.of(Kind.ARTICLE, selection, viewer), blogs.lately(viewer));
        return page.addObject("archive", months.of(selection, viewer));
    }

    private static ModelAndView page(Listing listing, List<Blog> blogs) {
        return new ModelAndView("reading/list/page", Map.of("listing", listing, "blogs", blogs));
    }
}
