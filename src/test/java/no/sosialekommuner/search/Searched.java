package no.sosialekommuner.search;

import no.sosialekommuner.Pages;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.index.SearchIndex;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;

/** Pages that show what the index knows, once it knows all that has been written. */
@TestComponent
public class Searched {

    private final SearchIndex index;
    private final Pages pages;

    Searched(SearchIndex index, Pages pages) {
        this.index = index;
        this.pages = pages;
    }

    /** @param values for the places in braces of the address */
    public Document open(String address, Viewer viewer, Object... values) {
        index.catchUp();
        return pages.open(address, viewer, values);
    }
}
