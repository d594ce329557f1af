package no.sosialekommuner.mail;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A mail's two bodies, both without pictures or anything else that tells who has opened it. */
@Component
class MailBody {

    private final Texts texts;
    private final Site site;

    MailBody(Texts texts, Site site) {
        this.texts = texts;
        this.site = site;
    }

    String text(Mail mail) {
        Stream<String> parts = mail.parts().stream().map(part -> switch (part) {
            case Mail.Words words -> words.text();
            case Mail.Link link -> link.label() + ":\n" + link.address();
        });
        return Stream.concat(parts, Stream.of("-- \n" + sender(mail) + "\n" + site.url()))
                .collect(Collectors.joining("\n\n"));
    }

    String html(Mail mail) {
        String parts =
                mail.parts().stream().map(part -> "<p>" + html(part) + "</p>\n").collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font: 16px/1.5 sans-serif; max-width: 36rem; margin: 1.5rem auto; padding: 0 1rem">
                %s<p style="font-size: 14px">%s<br><a href="%s">%s</a></p>
                </body></html>
                """.formatted(
                        mail.language().code(),
                        safe(mail.subject()),
                        parts,
                        safe(sender(mail)),
                        safe(site.url()),
                        safe(site.url()));
    }

    private static String html(Mail.Part part) {
        return switch (part) {
            case Mail.Words words -> safe(words.text()).replace("\n", "<br>");
            case Mail.Link link ->
                "<a href=\"" + safe(link.address()) + "\" style=\"font-weight: bold\">" + safe(link.label()) + "</a>";
        };
    }

    private String sender(Mail mail) {
        return texts.text(mail.language(), "web.name");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
