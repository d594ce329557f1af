package no.sosialekommuner;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's visit in a browser. Whatever goes wrong in the scripts meanwhile, or is forbidden by the content policy,
 * fails the test when the visit ends.
 */
public final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    Visit(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(troubles::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                troubles.add(message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    /** Opens an address of ours and waits until it is shown. */
    public Page open(String address) {
        page.navigate(address);
        return page;
    }

    @Override
    public void close() {
        context.close();
        assertThat(troubles).as("errors in the page's scripts").isEmpty();
    }
}
