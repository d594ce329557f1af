package no.sosialekommuner.member.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** The page somebody wanted to see before signing in. It is kept in a cookie, so that outsiders need no session. */
@Component
public class WantedPage {

    private final CookieRequestCache cache = new CookieRequestCache();

    WantedPage() {
        cache.setRequestMatcher(WantedPage::isPage);
    }

    RequestCache cache() {
        return cache;
    }

    /** Its address on this site, or the first page's; asked for once. */
    public String take(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        return saved == null ? "/" : local(saved.getRedirectUrl());
    }

    /** Only the path: whoever manages to change the cookie must not lead anybody to another site. */
    private static String local(String wanted) {
        try {
            URI address = new URI(wanted);
            String path = "/" + address.getRawPath().replaceFirst("^[/\\\\]+", "");
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        } catch (URISyntaxException _) {
            return "/";
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && (accepted == null || accepted.contains("text/html"));
    }
}
