package no.sosialekommuner.search.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.index.NotReady;
import no.sosialekommuner.search.index.SearchIndex;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The search page: also what is fetched of it while somebody types. */
@Controller
class SearchController {

    private static final int SHORTEST_NAME = 2;

    private final Searches searches;
    private final Names names;
    private final ChoiceGroups groups;
    private final SearchIndex index;

    SearchController(Searches searches, Names names, ChoiceGroups groups, SearchIndex index) {
        this.searches = searches;
        this.names = names;
        this.groups = groups;
        this.index = index;
    }

    @GetMapping("/sok")
    ModelAndView page(SearchForm form, Viewer viewer) {
        try {
            Hits hits = searches.find(form, viewer, true);
            boolean first = form.cursor() == null && form.choices() == 0;
            List<Named> named =
                    first && form.words().length() >= SHORTEST_NAME ? names.called(form.words(), viewer) : List.of();
            SearchPage page = new SearchPage(form, hits, named, groups.of(hits, form, viewer.language()));
            return new ModelAndView("search/find/page", Map.of("page", page));
        } catch (NotReady notReady) {
            return later(form, notReady);
        }
    }

    private ModelAndView later(SearchForm form, NotReady notReady) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("progress", index.progress().orElse(null));
        ModelAndView later = new ModelAndView("search/find/later", model);
        later.setStatus(notReady.getStatusCode());
        return later;
    }
}
