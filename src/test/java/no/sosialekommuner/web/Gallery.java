package no.sosialekommuner.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Pictures of every page in {@code target/gallery}, with one page that shows them all. */
final class Gallery {

    private static final Path FOLDER = Path.of("target", "gallery");

    /** In pixels; nobody looks further down, and a browser cannot take a picture of any height. */
    private static final int LONGEST = 6_000;

    private Gallery() {}

    static void picture(Page page, PageList.Entry entry, PagesTests.View view) {
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(file(entry, view)))
                .setFullPage(true)
                .setClip(0, 0, view.width(), Math.min(height, LONGEST)));
    }

    static void index(List<PageList.Entry> pages, List<PagesTests.View> views) {
        String rows = pages.stream().map(it -> row(it, views)).collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("index.html"), """
                    <!doctype html><meta charset="utf-8"><title>Sosiale Kommuner</title>
                    <style>
                      body { font-family: system-ui; background: #888 }
                      section { display: flex; gap: 8px; align-items: start; overflow-x: auto }
                      img { height: 640px; object-fit: cover; object-position: top }
                    </style>
                    %s
                    """.formatted(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(PageList.Entry page, List<PagesTests.View> views) {
        String pictures = views.stream()
                .map(view -> file(page, view))
                .map("<a href=\"%1$s\"><img loading=\"lazy\" src=\"%1$s\" alt=\"\"></a>"::formatted)
                .collect(Collectors.joining());
        return "<h2>%s %s</h2><section>%s</section>".formatted(page.who(), page.address(), pictures);
    }

    private static String file(PageList.Entry page, PagesTests.View view) {
        return page.name() + "-" + view.name() + ".png";
    }
}
