package no.sosialekommuner.integration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.sosialekommuner.integration.limit.Limits;
import no.sosialekommuner.integration.limit.TooManyCalls;
import no.sosialekommuner.member.ViewerFilter;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Who may call the API at all: the bearer of a token, with scope WRITE where something is changed. There are no sessions
 * and no cookies, so no other site can make a browser call it, and no form token is needed.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private final Problems problems;
    private final Limits limits;

    ApiSecurity(Problems problems, Limits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    @Bean
    @Order(50)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Viewers viewers) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi", "/api/v1/openapi.yaml")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD)
                        .authenticated()
                        .requestMatchers(HttpMethod.OPTIONS)
                        .authenticated()
                        .anyRequest()
                        .hasAuthority(Scope.WRITE.authority()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(this::unknown).accessDeniedHandler(this::readOnly))
                .addFilterBefore(new TokenFilter(tokens), AuthorizationFilter.class)
                .addFilterAfter(new ViewerFilter(viewers), TokenFilter.class)
                .build();
    }

    /** Those who guess tokens are counted by their address. */
    private void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        try {
            limits.count(request);
        } catch (TooManyCalls wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, wait.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
            String detail = wait.getBody().getDetail();
            problems.write(response, problems.problem(wait.getStatusCode(), detail, request, response));
            return;
        }
        boolean presented = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"Sosiale Kommuner\"" + (presented ? ", error=\"invalid_token\"" : ""));
        String detail = presented
                ? "The token is unknown or revoked, or its member is no longer active"
                : "Send a personal access token: Authorization: Bearer sk_…";
        problems.write(response, problems.problem(HttpStatus.UNAUTHORIZED, detail, request, response));
    }

    private void readOnly(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"write\"");
        String detail = "This token may only read";
        problems.write(response, problems.problem(HttpStatus.FORBIDDEN, detail, request, response));
    }
}
