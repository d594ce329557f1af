package no.sosialekommuner.search.find;

import java.util.Map;
import java.util.stream.Stream;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SearchController {

    private static final int SHORTEST_NAME = 2;

    private final Searches searches;
    private final Names names;

    SearchController(Searches searches, Names names) {
        this.searches = searches;
        this.names = names;
    }

    @GetMapping("/sok")
    ModelAndView page(SearchForm form, Viewer viewer) {
        String words = form.words();
        Stream<Named> named = words.length() < SHORTEST_NAME
                ? Stream.of()
                : Stream.concat(names.topics(words, viewer).stream(), names.others(words).stream());
        return new ModelAndView(
                "search/find/page", Map.of("form", form, "hits", searches.find(form, viewer), "names", named.toList()));
    }
}
