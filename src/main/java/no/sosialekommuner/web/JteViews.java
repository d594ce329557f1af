package no.sosialekommuner.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders a view named {@code bookmark/button} with the template of that path. Every template gets {@code ui} beside
 * what the controller put into the model.
 */
@Component
class JteViews implements ViewResolver {

    private final TemplateEngine templates;
    private final Texts texts;
    private final Assets assets;
    private final Site site;

    JteViews(Texts texts, Assets assets, Site site, @Value("${sk.templates:}") String folder) {
        this.texts = texts;
        this.assets = assets;
        this.site = site;
        this.templates = folder.isEmpty() ? compiledWithTheBuild() : compiledWhenChanged(Path.of(folder));
    }

    private static TemplateEngine compiledWithTheBuild() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
        return engine;
    }

    private static TemplateEngine compiledWhenChanged(Path folder) {
        CodeResolver source = new DirectoryCodeResolver(folder);
        TemplateEngine engine = TemplateEngine.create(source, Path.of("target", "dev-templates"), ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith("redirect:") || name.startsWith("forward:") ? null : new JteView(name);
    }

    private final class JteView implements View {

        private final String name;

        JteView(String name) {
            this.name = name;
        }

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                model.forEach((key, value) -> {
                    if (!key.startsWith(BindingResult.MODEL_KEY_PREFIX) && value != null) {
                        parameters.put(key, value);
                    }
                });
            }
            parameters.put("ui", ui(request, model == null ? Map.of() : model));
            PageOutput output = new PageOutput();
            templates.render(name + ".jte", parameters, output);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(output.length());
            response.getOutputStream().write(output.bytes(), 0, output.length());
        }
    }

    private Ui ui(HttpServletRequest request, Map<String, ?> model) {
        Language language = ReaderLanguage.of(request);
        Visitor visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        return new Ui(
                texts,
                assets,
                site,
                language,
                visitor,
                (Unread) request.getAttribute(Unread.ATTRIBUTE),
                (Reminder) request.getAttribute(Reminder.ATTRIBUTE),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                request.getRequestURI(),
                request.getQueryString(),
                new Faults(texts).in(language, model));
    }
}
