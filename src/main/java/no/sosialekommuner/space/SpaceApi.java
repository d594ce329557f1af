package no.sosialekommuner.space;

import java.util.List;
import no.sosialekommuner.member.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SpaceApi {

    private final Spaces spaces;

    SpaceApi(Spaces spaces) {
        this.spaces = spaces;
    }

    /**
     * The spaces that one may read, as an array and not by pages: they are as few as fit a list to choose from, and who
     * publishes from another system needs all of them to choose.
     */
    @GetMapping("/api/v1/spaces")
    List<Entry> spaces(Viewer viewer) {
        return spaces.readableBy(viewer).stream()
                .map(it -> new Entry(it.slug(), it.name(), it.kind(), it.mayWrite()))
                .toList();
    }

    record Entry(String slug, String name, SpaceKind kind, boolean mayWrite) {}
}
