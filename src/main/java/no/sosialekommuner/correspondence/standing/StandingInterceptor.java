package no.sosialekommuner.correspondence.standing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reminder;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells a member above every page that mail does not arrive, until the address is confirmed. */
@Configuration(proxyBeanMethods = false)
class StandingInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private static final Reminder REMINDER = new Reminder(
            "correspondence.standing.reminder", StandingController.ADDRESS, "correspondence.standing.reminder.link");

    private final SuspendedMembers suspended;

    StandingInterceptor(SuspendedMembers suspended) {
        this.suspended = suspended;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod())
                && request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer
                && suspended.contains(viewer.id())) {
            request.setAttribute(Reminder.ATTRIBUTE, REMINDER);
        }
        return true;
    }
}
