package no.sosialekommuner.integration.limit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts what reaches a controller. Styles, scripts and health checks are nobody's calls. */
@Configuration(proxyBeanMethods = false)
class LimitSetup implements WebMvcConfigurer {

    private final Limits limits;

    LimitSetup(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Counting())
                .excludePathPatterns("/assets/**", "/favicon.ico", "/actuator/**", "/error");
    }

    private final class Counting implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                limits.count(request);
            }
            return true;
        }
    }
}
