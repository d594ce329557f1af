package no.sosialekommuner.text;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.springframework.stereotype.Component;

/** Turns Markdown (CommonMark with tables, task lists, strikethrough and bare links) into HTML that is safe to show. */
@Component
public class Markdown {

    /** Raised when rendering or sanitising changes; HTML of another version is made again before it is shown. */
    public static final int VERSION = 1;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            AutolinkExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private final Safelist allowed = Safelist.relaxed()
            .addTags("del", "hr", "input")
            .addAttributes("input", "type", "checked", "disabled")
            .addAttributes("code", "class")
            .addProtocols("img", "src", "https")
            .preserveRelativeLinks(true)
            .addEnforcedAttribute("a", "rel", "nofollow noopener ugc");

    /** HTML of the text, with nothing in it that could act: no scripts, no styles, no foreign frames. */
    public String html(String markdown) {
        String raw = renderer.render(parser.parse(markdown));
        Document dirty = Jsoup.parseBodyFragment(raw, "https://base.invalid/");
        Document clean = new Cleaner(allowed).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /** The text alone, shortened at a word to at most {@code length} characters, for lists. */
    public String excerpt(String markdown, int length) {
        String plain =
                Jsoup.parseBodyFragment(renderer.render(parser.parse(markdown))).text();
        if (plain.length() <= length) {
            return plain;
        }
        int end = plain.lastIndexOf(' ', length - 1);
        return plain.substring(0, end > length / 2 ? end : length - 1) + "…";
    }
}
