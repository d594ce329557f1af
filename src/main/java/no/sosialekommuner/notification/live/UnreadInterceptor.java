package no.sosialekommuner.notification.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Unread;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the shell show how many notices wait, and takes a notice as read when the thing itself is: before the page is shown,
 * so that it does not count what is before the reader's eyes. After something was sent the number is looked up anew: the next
 * page does not wait for the wire to say so.
 */
@Configuration(proxyBeanMethods = false)
class UnreadInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private static final String CONTRIBUTION = "/bidrag/{id}";

    private final UnreadThreads unread;

    UnreadInterceptor(UnreadThreads unread) {
        this.unread = unread;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            request.setAttribute(Unread.ATTRIBUTE, (Unread) () -> unread.count(viewer.id()));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            if (!"GET".equals(request.getMethod())) {
                unread.forget(viewer.id());
            } else if (shown != null && isPage(shown)) {
                unread.read(viewer.id(), thread(request));
            }
        }
    }

    private static boolean isPage(ModelAndView shown) {
        String view = shown.getViewName();
        return view != null && !view.startsWith("redirect:");
    }

    /** The words of a contribution's title do not belong to the name of its thread; the pages below it are other pages. */
    private static String thread(HttpServletRequest request) {
        String path = request.getRequestURI();
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if ((CONTRIBUTION + "/{words}").equals(pattern)) {
            return path.substring(0, path.indexOf('/', CONTRIBUTION.indexOf('{')));
        }
        return path;
    }
}
