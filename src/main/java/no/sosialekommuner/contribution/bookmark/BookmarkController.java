package no.sosialekommuner.contribution.bookmark;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class BookmarkController {

    private static final String ADDRESS = "/bidrag/{id}/bokmerke";
    private static final String PAGE = "contribution/bookmark/edit";

    private final Contributions contributions;
    private final Bookmarks bookmarks;

    BookmarkController(Contributions contributions, Bookmarks bookmarks) {
        this.contributions = contributions;
        this.bookmarks = bookmarks;
    }

    @PostMapping(ADDRESS)
    ModelAndView add(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution kept = contributions.requireReadable(new ContributionId(id), viewer);
        bookmarks.add(viewer.id(), kept.id());
        return button(kept, true, reply);
    }

    @DeleteMapping(ADDRESS)
    ModelAndView remove(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution kept = contributions.requireReadable(new ContributionId(id), viewer);
        bookmarks.remove(viewer.id(), kept.id());
        return button(kept, false, reply);
    }

    @GetMapping(ADDRESS)
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        Contribution kept = contributions.requireReadable(new ContributionId(id), viewer);
        BookmarkForm form =
                bookmarks.find(viewer, kept.id()).map(BookmarkForm::of).orElse(new BookmarkForm("", ""));
        return new ModelAndView(PAGE, Map.of("contribution", kept, "form", form, "folders", folders(viewer)));
    }

    @PutMapping(ADDRESS)
    ModelAndView put(
            @PathVariable long id,
            @Valid @ModelAttribute("form") BookmarkForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Contribution kept = contributions.requireReadable(new ContributionId(id), viewer);
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, Map.of("contribution", kept, "folders", folders(viewer)));
        }
        bookmarks.put(viewer.id(), kept.id(), form.folderName(), form.note().strip());
        return reply.redirect(BookmarkListController.address(form.folderName()));
    }

    private List<String> folders(Viewer viewer) {
        return bookmarks.folders(viewer).stream()
                .map(BookmarkFolder::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static ModelAndView button(Contribution contribution, boolean bookmarked, Reply reply) {
        Map<String, Object> model = Map.of("id", contribution.id(), "bookmarked", bookmarked, "changed", true);
        return reply.fragmentOr(contribution.address(), "contribution/bookmark/button", model);
    }
}
