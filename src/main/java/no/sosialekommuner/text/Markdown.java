package no.sosialekommuner.text;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/**
 * Turns Markdown (CommonMark with tables, task lists, strikethrough, bare links and mentions) into HTML that is safe to
 * show. Takes any text: what nests too deep or is no Markdown stands there as it was typed. HTML is never taken over.
 */
@Component
public class Markdown {

    /** Raised when rendering or sanitising changes; HTML of another version is made again before it is shown. */
    public static final int VERSION = 1;

    /** A list in a quote in a list: far more than anybody reads, far less than a stack takes. */
    private static final int DEEPEST = 50;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            AutolinkExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /** The text as HTML with everything that is found on the way. */
    public Rendered render(String markdown) {
        String harmless = Traps.defused(PlainText.clean(markdown));
        return SafeHtml.of(Traps.restored(renderer.render(parser.parse(harmless))));
    }

    /** HTML of the text, with nothing in it that could act: no scripts, no styles, no foreign frames. */
    public String html(String markdown) {
        return render(markdown).html();
    }

    /** The stored HTML where it is of this {@link #VERSION}, else made again from the text. */
    public String html(String stored, int version, String markdown) {
        return version == VERSION ? stored : html(markdown);
    }

    /** The text alone, shortened at a word to at most {@code length} characters, for lists. */
    public String excerpt(String markdown, int length) {
        return render(markdown).excerpt(length);
    }
}
