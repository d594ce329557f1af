package no.sosialekommuner.contribution.bookmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class BookmarkListController {

    private static final String ADDRESS = "/min-side/bokmerker";

    private final Bookmarks bookmarks;

    BookmarkListController(Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
    }

    static String address(String folder) {
        return folder.isEmpty() ? ADDRESS : ADDRESS + "?mappe=" + URLEncoder.encode(folder, StandardCharsets.UTF_8);
    }

    @GetMapping(ADDRESS)
    ModelAndView list(
            @RequestParam(required = false) @Nullable String mappe,
            @RequestParam(required = false) @Nullable Long cursor,
            Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("folders", bookmarks.folders(viewer));
        model.put("chosen", mappe);
        model.put("page", bookmarks.page(viewer, mappe, cursor == null ? null : new ContributionId(cursor)));
        return new ModelAndView("contribution/bookmark/list", model);
    }

    /** From the list, also what can no longer be read is taken away. */
    @DeleteMapping(ADDRESS + "/{id}")
    ModelAndView remove(@PathVariable long id, Viewer viewer, Reply reply) {
        bookmarks.remove(viewer.id(), new ContributionId(id));
        return reply.redirect(ADDRESS);
    }
}
