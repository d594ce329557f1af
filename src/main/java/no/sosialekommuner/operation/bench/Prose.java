package no.sosialekommuner.operation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.sosialekommuner.text.Markdown;

/** Norwegian text of natural length, put together from the paragraphs of the sample community. */
final class Prose {

    private static final int EXCERPT = 200;

    private final List<String> titles;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Random random = new Random(7);

    /** Each paragraph is rendered once, however often it is used. */
    Prose(List<String> titles, List<String> texts, Markdown markdown) {
        this.titles = titles;
        for (String text : texts) {
            for (String paragraph : text.split("\n\n+")) {
                if (!paragraph.isBlank()) {
                    paragraphs.add(
                            new Paragraph(paragraph, markdown.html(paragraph), markdown.excerpt(paragraph, EXCERPT)));
                }
            }
        }
    }

    String title(int number) {
        return titles.get(number % titles.size()) + " (" + number + ")";
    }

    Text text(int least, int most) {
        int many = least + random.nextInt(most - least + 1);
        StringBuilder body = new StringBuilder();
        StringBuilder html = new StringBuilder();
        String excerpt = "";
        for (int at = 0; at < many; at++) {
            Paragraph one = paragraphs.get(random.nextInt(paragraphs.size()));
            body.append(at == 0 ? "" : "\n\n").append(one.body());
            html.append(one.html());
            excerpt = excerpt.isEmpty() ? one.excerpt() : excerpt;
        }
        return new Text(body.toString(), html.toString(), excerpt);
    }

    private record Paragraph(String body, String html, String excerpt) {}

    /** @param html what the body is rendered to */
    record Text(String body, String html, String excerpt) {}
}
