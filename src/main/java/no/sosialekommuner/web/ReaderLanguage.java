package no.sosialekommuner.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The language a request is answered in: the member's choice, else what the browser asks for, else bokmål. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    public static Language of(HttpServletRequest request) {
        if (request.getAttribute(Visitor.ATTRIBUTE) instanceof Visitor visitor) {
            return visitor.language();
        }
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.NB;
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Language.of(locale.getLanguage().equals("no") ? "nb" : locale.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.NB);
    }
}
