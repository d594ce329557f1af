package no.sosialekommuner.mail;

import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail as HTML that also the oldest programs show well: Outlook lays out with Word, which knows tables, attributes and
 * styles on the elements themselves, but neither flex nor maximal widths. One column of 600 pixels that a phone makes
 * narrower; in the dark the colours change where the program lets us, and everything can be read where it does not.
 */
final class MailHtml {

    private static final String FONT = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;";
    private static final String TEXT = FONT + "font-size:16px;line-height:25px;color:#332a20;";
    private static final String SMALL = FONT + "font-size:14px;line-height:21px;color:#6a5b4b;";
    private static final String LINK = "color:#0b5a5e;";

    /** So that mail programs do not go on with the next words after the preview. */
    private static final String FILLING = "&#847;&zwnj;&nbsp;".repeat(40);

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s" xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
            <title>%2$s</title>
            <!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>
            <style>td, p, a, h1, h2, li { font-family: 'Segoe UI', Arial, sans-serif !important; }</style><![endif]-->
            <style>
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            .sk-prose p, .sk-prose ul, .sk-prose ol, .sk-prose blockquote, .sk-prose pre { margin: 0 0 12px; }
            .sk-prose pre { white-space: pre-wrap; }
            @media (max-width: 480px) { .sk-pad { padding-left: 20px !important; padding-right: 20px !important; } }
            @media (prefers-color-scheme: dark) {
              body, .sk-page { background-color: #1b1713 !important; }
              .sk-sheet { background-color: #241f1a !important; border-color: #5a4e42 !important; }
              .sk-text, .sk-text p, .sk-text li, .sk-text h1, .sk-text h2 { color: #edeceb !important; }
              .sk-small, .sk-small p { color: #b9b3ac !important; }
              .sk-quote, .sk-rule { border-color: #5a4e42 !important; }
              a { color: #9cc4c6 !important; }
              .sk-button { background-color: #9cc4c6 !important; }
              .sk-button a { color: #0e1313 !important; }
            }
            </style>
            </head>
            <body class="sk-page" style="margin:0;padding:0;background-color:#f4f3f2;-webkit-text-size-adjust:100%%;">
            <div style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all;">%3$s%4$s</div>
            <table role="presentation" class="sk-page" width="100%%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f4f3f2" style="background-color:#f4f3f2;">
            <tr><td align="center" style="padding:24px 8px;">
            <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
            <tr><td class="sk-pad sk-small" style="padding:0 32px 12px;%6$s">%5$s</td></tr>
            <tr><td>
            <table role="presentation" class="sk-sheet" width="100%%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="background-color:#ffffff;border:1px solid #e0dcd7;border-radius:8px;">
            <tr><td class="sk-pad sk-text" style="padding:28px 32px 12px;%7$s">
            %8$s</td></tr>
            </table>
            </td></tr>
            <tr><td class="sk-pad sk-small" style="padding:16px 32px 0;%6$s">
            %9$s<p style="margin:0 0 8px;"><a href="%10$s" style="%11$s">%5$s</a></p>
            </td></tr>
            </table>
            <!--[if mso]></td></tr></table><![endif]-->
            </td></tr>
            </table>
            </body>
            </html>
            """;

    private MailHtml() {}

    /** Notes stand below the sheet, all else on it. */
    static String page(Mail mail, String name, String site) {
        String matter = mail.parts().stream()
                .filter(it -> !(it instanceof Mail.Note))
                .map(MailHtml::part)
                .collect(Collectors.joining());
        String notes = mail.parts().stream()
                .filter(Mail.Note.class::isInstance)
                .map(MailHtml::part)
                .collect(Collectors.joining());
        return PAGE.formatted(
                mail.language().code(),
                safe(mail.subject()),
                safe(MailBody.preview(mail)),
                FILLING,
                safe(name),
                SMALL,
                TEXT,
                matter,
                notes,
                safe(site),
                LINK);
    }

    private static String part(Mail.Part part) {
        return switch (part) {
            case Mail.Words words ->
                "<p style=\"margin:0 0 16px;\">" + safe(words.text()).replace("\n", "<br>") + "</p>\n";
            case Mail.Link link -> button(link);
            case Mail.Title title -> title(title);
            case Mail.Heading heading -> """
                <h2 class="sk-rule" style="margin:20px 0 12px;padding:16px 0 0;border-top:1px solid #e0dcd7;%sfont-size:18px;line-height:26px;font-weight:600;">%s</h2>
                """.formatted(FONT, safe(heading.text()));
            case Mail.Quote quote -> quote(quote);
            case Mail.Entry entry -> entry(entry);
            case Mail.Note note -> note(note);
        };
    }

    private static String title(Mail.Title title) {
        String above = title.above().isEmpty()
                ? ""
                : "<p class=\"sk-small\" style=\"margin:0 0 4px;" + SMALL + "\">" + safe(title.above()) + "</p>\n";
        return above
                + "<h1 style=\"margin:0 0 16px;" + FONT + "font-size:22px;line-height:30px;font-weight:600;\">"
                + safe(title.title())
                + "</h1>\n";
    }

    /** The padding is the cell's, because Word knows none of links. */
    private static String button(Mail.Link link) {
        return """
                <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px;"><tr>
                <td class="sk-button" bgcolor="#0b5a5e" style="background-color:#0b5a5e;border-radius:6px;padding:12px 22px;">
                <a href="%s" style="%sfont-size:16px;line-height:24px;font-weight:600;color:#ffffff;text-decoration:none;">%s</a>
                </td></tr></table>
                """.formatted(safe(link.address()), FONT, safe(link.label()));
    }

    private static String quote(Mail.Quote quote) {
        return """
                <p style="margin:0 0 8px;"><strong>%s</strong><br><span class="sk-small" style="%s">%s</span></p>
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;"><tr>
                <td class="sk-quote sk-text sk-prose" style="border-left:3px solid #c1bbb4;padding:2px 0 2px 16px;word-break:break-word;%s">%s</td>
                </tr></table>
                """.formatted(safe(quote.name()), SMALL, safe(quote.detail()), TEXT, quote.html());
    }

    private static String entry(Mail.Entry entry) {
        String detail = entry.detail().isEmpty()
                ? ""
                : "<br><span class=\"sk-small\" style=\"" + SMALL + "\">" + safe(entry.detail()) + "</span>";
        return """
                <p style="margin:0 0 14px;"><a href="%s" style="%sfont-weight:600;">%s</a>%s</p>
                """.formatted(safe(entry.address()), LINK, safe(entry.title()), detail);
    }

    private static String note(Mail.Note note) {
        String link = note.address() == null
                ? ""
                : " <a href=\"" + safe(note.address()) + "\" style=\"" + LINK + "\">"
                        + safe(note.label() == null ? note.address() : note.label())
                        + "</a>";
        return "<p style=\"margin:0 0 8px;\">" + safe(note.text()) + link + "</p>\n";
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
