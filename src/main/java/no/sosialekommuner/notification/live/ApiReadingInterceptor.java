package no.sosialekommuner.notification.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who reads a contribution or its replies through the API has read what was told of it, as on its page. */
@Configuration(proxyBeanMethods = false)
class ApiReadingInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private static final String CONTRIBUTION = "/api/v1/contributions/";

    private final UnreadThreads unread;

    ApiReadingInterceptor(UnreadThreads unread) {
        this.unread = unread;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(CONTRIBUTION + "*", CONTRIBUTION + "*/replies");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if ("GET".equals(request.getMethod())
                && response.getStatus() == HttpServletResponse.SC_OK
                && request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            String id = request.getRequestURI().substring(CONTRIBUTION.length()).replace("/replies", "");
            unread.read(viewer.id(), "/bidrag/" + id);
        }
    }
}
