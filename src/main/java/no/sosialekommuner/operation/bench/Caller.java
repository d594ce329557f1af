package no.sosialekommuner.operation.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.sosialekommuner.operation.command.Refused;

/** A browser of a kind: signs in as a sample member, and asks for things one at a time. */
final class Caller {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern STYLE = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Caller(String site) {
        this.site = site;
    }

    /** @return the cookies that a signed-in browser sends */
    String signIn(String handle) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get("/logg-inn").body());
        if (!token.find()) {
            throw new Refused("the sign-in page has no form");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + "/demo/logg-inn/" + handle))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 400) {
            throw new Refused("signing in was answered with " + status);
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
    }

    /** A style sheet of the pages: a file from the same server, to measure the rest by. */
    Optional<String> styleSheet() throws IOException, InterruptedException {
        Matcher style = STYLE.matcher(get("/logg-inn").body());
        return style.find() ? Optional.of(style.group(1)) : Optional.empty();
    }

    /** Where the address leads to, as a member who has signed in: a contribution's own has the words of its title. */
    String settled(String path) throws IOException, InterruptedException {
        return get(path)
                .headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getRawPath())
                .orElse(path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** One answer: its status, its size, and where it leads to. */
    HttpResponse<byte[]> ask(Target target, boolean compressed) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + target.onePath()));
        target.headers().forEach(request::header);
        if (compressed) {
            request.header("Accept-Encoding", "gzip");
        }
        if (target.writes()) {
            request.POST(HttpRequest.BodyPublishers.ofString(target.body()));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
