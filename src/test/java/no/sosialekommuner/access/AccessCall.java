package no.sosialekommuner.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import no.sosialekommuner.Cast;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** One line called by one of the actors: pages with a session and the form's token, the API with a token that may write. */
record AccessCall(MockMvcTester mvc, Cast cast, AccessThings things) {

    /** A PNG picture of one pixel. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    /** The status as the table writes it. */
    String status(AccessLine line, AccessActor actor) {
        MvcTestResult result = call(line, actor);
        String redirect = result.getResponse().getRedirectedUrl();
        boolean toSignIn = redirect != null && redirect.matches("(https?://[^/]+)?/logg-inn");
        return toSignIn
                ? AccessLine.LOGIN
                : Integer.toString(result.getResponse().getStatus());
    }

    MvcTestResult call(AccessLine line, AccessActor actor) {
        URI address = URI.create(things.fill(line.path()));
        boolean withFile = line.extras().stream().anyMatch(extra -> extra.startsWith("file "));
        var request = withFile
                ? MockMvcRequestBuilders.multipart(line.method(), address)
                : MockMvcRequestBuilders.request(line.method(), address);
        if (!line.isApi()) {
            request.with(csrf());
        }
        if (actor != AccessActor.OUTSIDER) {
            request.with(line.isApi() ? cast.token(things.viewer(actor)) : Cast.as(things.viewer(actor)));
        }
        line.extras().forEach(extra -> send(request, things.fill(extra)));
        return mvc.perform(request);
    }

    private static void send(AbstractMockHttpServletRequestBuilder<?> request, String extra) {
        String[] parts = extra.split("\\s+", 2);
        switch (parts[0]) {
            case "form" -> {
                for (String pair : parts[1].split("&")) {
                    String[] field = pair.split("=", 2);
                    request.param(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8));
                }
            }
            case "json" -> request.contentType(MediaType.APPLICATION_JSON).content(parts[1]);
            case "header" -> request.header(parts[1].split(":\\s*", 2)[0], parts[1].split(":\\s*", 2)[1]);
            case "file" ->
                ((MockMultipartHttpServletRequestBuilder) request)
                        .file(new MockMultipartFile(parts[1], "bilde.png", MediaType.IMAGE_PNG_VALUE, PIXEL));
            default -> throw new IllegalArgumentException("Neither form, json, header nor file: " + extra);
        }
    }
}
