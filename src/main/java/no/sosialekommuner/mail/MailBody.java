package no.sosialekommuner.mail;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A mail's two bodies, both without pictures or anything else that tells who has opened it. */
@Component
class MailBody {

    private static final int WIDTH = 60;

    private final Texts texts;
    private final Site site;

    MailBody(Texts texts, Site site) {
        this.texts = texts;
        this.site = site;
    }

    String text(Mail mail) {
        Stream<String> parts = mail.parts().stream().map(MailBody::text);
        return Stream.concat(parts, Stream.of("-- \n" + name(mail) + "\n" + site.url()))
                .collect(Collectors.joining("\n\n"));
    }

    String html(Mail mail) {
        return MailHtml.page(mail, name(mail), site.url());
    }

    private static String text(Mail.Part part) {
        return switch (part) {
            case Mail.Words words -> words.text();
            case Mail.Link link -> link.label() + ":\n" + link.address();
            case Mail.Title title ->
                lines(
                        title.above(),
                        title.title(),
                        "=".repeat(Math.min(title.title().length(), WIDTH)));
            case Mail.Heading heading ->
                lines(heading.text(), "-".repeat(Math.min(heading.text().length(), WIDTH)));
            case Mail.Quote quote -> quote.name() + ", " + quote.detail() + ":\n\n" + quote.text();
            case Mail.Entry entry -> lines("* " + entry.title(), entry.detail(), entry.address());
            case Mail.Note note -> lines(note.text(), note.label() == null ? "" : note.label() + ":", note.address());
        };
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines)
                .filter(Objects::nonNull)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String name(Mail mail) {
        return texts.text(mail.language(), "web.name");
    }

    /** The first words that say something, for those that did not choose. */
    static String preview(Mail mail) {
        if (!mail.posting().preview().isEmpty()) {
            return mail.posting().preview();
        }
        List<String> words = mail.parts().stream()
                .filter(Mail.Words.class::isInstance)
                .map(it -> ((Mail.Words) it).text())
                .toList();
        return words.isEmpty() ? "" : words.getFirst();
    }
}
