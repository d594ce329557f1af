package no.sosialekommuner.guide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The guides that come with the product, read once; docs/content.md says how their files look. */
@Component
public class ShippedGuides {

    private static final List<String> FILES = List.of("strategy.yaml", "staff-guidelines.yaml");

    private final List<Guide> guides;

    @Autowired
    ShippedGuides() {
        this(FILES.stream().map(GuideFile::read).map(ShippedGuides::guide).toList());
    }

    public ShippedGuides(List<Guide> guides) {
        this.guides = guides;
    }

    /** Their versions are the product's own count. */
    public List<Guide> all() {
        return guides;
    }

    public Optional<Guide> find(String key) {
        return guides.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private static Guide guide(GuideFile file) {
        GuideFile frame = file.entry("guide");
        return new Guide(
                frame.text("key"),
                Integer.parseInt(frame.text("version")),
                LocalDate.parse(frame.text("checked")),
                frame.wording("title"),
                frame.wording("introduction"),
                frame.wording("example-mark"),
                file.entries("chapters").stream().map(ShippedGuides::chapter).toList());
    }

    private static Chapter chapter(GuideFile it) {
        return new Chapter(
                it.text("key"),
                it.texts("tags"),
                it.wording("title"),
                it.wording("why"),
                items(it, "questions"),
                it.entries("law").stream()
                        .map(hint -> new LawHint(hint.text("note"), hint.itself()))
                        .toList(),
                it.entries("examples").stream()
                        .map(one -> new Example(one.text("key"), one.wording("title"), one.itself()))
                        .toList(),
                items(it, "checklist"),
                it.entries("tables").stream().map(ShippedGuides::table).toList(),
                it.entries("parts").stream()
                        .map(part -> new Part(part.text("key"), part.wording("title"), part.itself()))
                        .toList());
    }

    private static List<Item> items(GuideFile it, String name) {
        return it.entries(name).stream()
                .map(item -> new Item(item.text("key"), item.itself()))
                .toList();
    }

    private static Table table(GuideFile it) {
        return new Table(
                it.text("key"),
                it.wording("title"),
                it.entries("columns").stream()
                        .map(column -> new Column(
                                column.text("key"),
                                Column.Kind.valueOf(column.text("kind").toUpperCase(Locale.ROOT)),
                                column.itself(),
                                items(column, "choices")))
                        .toList(),
                it.entries("rows").stream().map(ShippedGuides::row).toList());
    }

    private static Map<String, Wording> row(GuideFile it) {
        Map<String, Wording> row = new HashMap<>();
        it.fields()
                .keySet()
                .forEach(name -> row.put(
                        name,
                        Objects.requireNonNullElseGet(it.wordingOrNull(name), () -> Wording.same(it.text(name)))));
        return row;
    }
}
