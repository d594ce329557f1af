package no.sosialekommuner.notification.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.text.Rendered;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;

/**
 * What members write, made for mail: styles on the elements themselves, whole links, and a link instead of each picture,
 * because pictures would have to be asked for and so tell who reads.
 */
@Component
class MailProse {

    private static final int LONGEST = 20_000;

    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("p", "margin:0 0 12px;"),
            Map.entry("ul", "margin:0 0 12px;padding-left:24px;"),
            Map.entry("ol", "margin:0 0 12px;padding-left:24px;"),
            Map.entry("blockquote", "margin:0 0 12px;padding-left:12px;border-left:3px solid #c1bbb4;"),
            Map.entry("pre", "margin:0 0 12px;font-family:Consolas,Menlo,monospace;font-size:14px;"),
            Map.entry("code", "font-family:Consolas,Menlo,monospace;font-size:14px;"),
            Map.entry("table", "border-collapse:collapse;margin:0 0 12px;"),
            Map.entry("th", "border:1px solid #c1bbb4;padding:4px 8px;text-align:left;"),
            Map.entry("td", "border:1px solid #c1bbb4;padding:4px 8px;"),
            Map.entry("h2", "margin:16px 0 8px;font-size:18px;line-height:26px;"),
            Map.entry("h3", "margin:16px 0 8px;font-size:16px;line-height:25px;"),
            Map.entry("h4", "margin:16px 0 8px;font-size:16px;line-height:25px;"),
            Map.entry("a", "color:#0b5a5e;"));

    /** A letter about the same goes to many within minutes. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final int MOST_KEPT = 50;

    private final Remembered<Asked, String> kept =
            Remembered.known(KEPT, MOST_KEPT, it -> mended(it.body(), it.language()));
    private final Remembered<Start, String> begun = Remembered.known(KEPT, MOST_KEPT, this::excerpt);
    private final Markdown markdown;
    private final Texts texts;
    private final Site site;

    MailProse(Markdown markdown, Texts texts, Site site) {
        this.markdown = markdown;
        this.texts = texts;
        this.site = site;
    }

    String html(String body, Language language) {
        return kept.get(new Asked(body, language));
    }

    private String mended(String body, Language language) {
        Rendered rendered = markdown.render(body);
        if (rendered.html().length() > LONGEST * 2) {
            return new Element("p")
                    .text(rendered.excerpt(LONGEST))
                    .attr("style", "margin:0 0 12px;")
                    .outerHtml();
        }
        Document text = Jsoup.parseBodyFragment(rendered.html());
        text.outputSettings().prettyPrint(false);
        for (Element element : new ArrayList<>(text.body().children().select("*"))) {
            mend(element, language);
        }
        return text.body().html();
    }

    /** Markdown reads well as it is; only its links must be whole. */
    String text(String body) {
        String whole = body.replace("](/", "](" + site.url() + "/").strip();
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…";
    }

    /** The first words, on one line. */
    String beginning(String body, int length) {
        return begun.get(new Start(body, length));
    }

    private String excerpt(Start asked) {
        return markdown.excerpt(asked.body(), asked.length());
    }

    private void mend(Element element, Language language) {
        switch (element.normalName()) {
            case "img" -> element.replaceWith(picture(element, language));
            case "input" -> element.replaceWith(new TextNode(element.hasAttr("checked") ? "☑ " : "☐ "));
            default -> {
                String target = element.attr("href");
                element.clearAttributes();
                String style = STYLES.get(element.normalName());
                if (style != null) {
                    element.attr("style", style);
                }
                if (!target.isEmpty()) {
                    element.attr("href", target.startsWith("/") ? site.url() + target : target);
                }
            }
        }
    }

    private Element picture(Element image, Language language) {
        String label = image.attr("alt").isBlank()
                ? texts.text(language, "notification.mail.picture")
                : texts.text(language, "notification.mail.picture.named", image.attr("alt"));
        boolean linked = image.closest("a") != null;
        Element stand = new Element(linked ? "span" : "a").text(label);
        return linked
                ? stand
                : stand.attr("href", site.url() + image.attr("src")).attr("style", "color:#0b5a5e;");
    }

    private record Asked(String body, Language language) {}

    private record Start(String body, int length) {}
}
