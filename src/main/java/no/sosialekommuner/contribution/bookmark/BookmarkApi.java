package no.sosialekommuner.contribution.bookmark;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ResponseStatus(HttpStatus.NO_CONTENT)
class BookmarkApi {

    private final Contributions contributions;
    private final Bookmarks bookmarks;

    BookmarkApi(Contributions contributions, Bookmarks bookmarks) {
        this.contributions = contributions;
        this.bookmarks = bookmarks;
    }

    @PutMapping("/api/v1/contributions/{id}/bookmark")
    void add(@PathVariable long id, Viewer viewer) {
        bookmarks.add(
                viewer.id(),
                contributions.requireReadable(new ContributionId(id), viewer).id());
    }

    @DeleteMapping("/api/v1/contributions/{id}/bookmark")
    void remove(@PathVariable long id, Viewer viewer) {
        bookmarks.remove(
                viewer.id(),
                contributions.requireReadable(new ContributionId(id), viewer).id());
    }
}
