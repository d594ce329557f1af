package no.sosialekommuner.member.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import no.sosialekommuner.member.ViewerFilter;
import no.sosialekommuner.member.Viewers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may call which page at all: everything asks for a signed-in member but for the way in. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String[] OPEN = {
        "/assets/**",
        "/favicon.ico",
        "/logg-inn",
        "/logg-inn/**",
        "/velkommen",
        "/demo/**",
        "/avmeld/*",
        "/brev-igjen/*",
        "/utboks",
        "/utboks/**",
        "/error",
        "/feed.atom",
        "/*/feed.atom",
        "/*/*/feed.atom",
        "/*/*/*/feed.atom",
        "/kalender/*",
        "/actuator/health",
        "/actuator/health/**"
    };

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** An observation around each of twenty filters costs more than they do, and tells nobody anything. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pages(
            HttpSecurity http, Viewers viewers, WantedPage wanted, @Value("${sk.open-figures}") boolean openFigures) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("sk-skjema");
        tokens.setHeaderName("X-CSRF-TOKEN");
        // As long as a session: a form that was left open over the weekend can still be sent.
        tokens.setCookieCustomizer(cookie -> cookie.maxAge(Duration.ofDays(60)).sameSite("Lax"));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access((_, request) ->
                                new AuthorizationDecision(openFigures || isNearby(request.getRequest())))
                        .anyRequest()
                        .authenticated())
                // What these do is sealed into their addresses, and mail programs post to them.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/avmeld/*", "/brev-igjen/*")
                        .csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.requestCache(wanted.cache()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/logg-inn")))
                .logout(logout -> logout.logoutUrl("/logg-ut").logoutSuccessUrl("/logg-inn"))
                .addFilterBefore(new ViewerFilter(viewers), AuthorizationFilter.class)
                .build();
    }

    /** From this machine itself; what a proxy on it passes on comes from elsewhere. */
    private static boolean isNearby(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }
}
