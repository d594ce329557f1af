package no.sosialekommuner.guide.law;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.editorial.FaqEntry;
import no.sosialekommuner.editorial.Faqs;
import no.sosialekommuner.guide.Answer;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.LawNote;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the laws mean for a municipality's channels, for readers. */
@Controller
class LawController {

    private static final int TAGS = 3;

    private final LawBook book;
    private final Faqs faqs;

    LawController(LawBook book, Faqs faqs) {
        this.book = book;
        this.faqs = faqs;
    }

    /** @param q words that must stand in a note; none for all */
    @GetMapping("/lovverk")
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        return new ModelAndView("guide/law/list", Map.of("list", LawList.of(book, q)));
    }

    @GetMapping("/lovverk/{note}")
    ModelAndView note(@PathVariable String note, Viewer viewer) {
        LawNote shown = book.require(note);
        List<FaqEntry> asked =
                faqs.shipped(book.answersOn(shown).stream().map(Answer::key).toList(), viewer);
        return new ModelAndView(
                "guide/law/page", Map.of("note", shown, "asked", asked, "ask", ask(shown), "tends", viewer.tends()));
    }

    /** Where a question is asked, with the tags that most of the answers about the same carry. */
    private String ask(LawNote note) {
        Map<String, Long> tags = book.answersOn(note).stream()
                .map(Answer::tags)
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return tags.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(TAGS)
                .map(it -> "&tag=" + it.getKey())
                .collect(Collectors.joining("", "/ny?kind=question", ""));
    }
}
