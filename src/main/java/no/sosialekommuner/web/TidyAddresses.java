package no.sosialekommuner.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A form leaves what was not chosen in the address of the list that it asks for. Where no script takes that away (see
 * {@code islands/addresses.ts}), the browser is sent to the address without it, so that it can be read and shared.
 */
final class TidyAddresses implements HandlerInterceptor {

    private static final Predicate<String> EMPTY = Pattern.compile("[^=]+=").asMatchPredicate();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String query = request.getQueryString();
        if (!isPage(request) || query == null) {
            return true;
        }
        String tidy = Arrays.stream(query.split("&")).filter(EMPTY.negate()).collect(Collectors.joining("&"));
        if (tidy.equals(query)) {
            return true;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + (tidy.isEmpty() ? "" : "?" + tidy));
        return false;
    }

    private static boolean isPage(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null;
    }
}
