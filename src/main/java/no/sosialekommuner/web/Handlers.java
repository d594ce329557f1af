package no.sosialekommuner.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the handler of an address. Spring holds an address with a variable in it against each of some two hundred
 * patterns, methods and headers first; here those that begin otherwise are passed over before that, which was a quarter
 * of the work of a page.
 */
final class Handlers extends RequestMappingHandlerMapping {

    /** What addresses of a handler begin with; looked up with each request, so it is not worked out each time. */
    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        String beginning = beginnings.computeIfAbsent(info, Handlers::beginning);
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        return mayMatch(beginning, path) ? super.getMatchingMapping(info, request) : null;
    }

    private static String beginning(RequestMappingInfo info) {
        PathPatternsRequestCondition condition = info.getPathPatternsCondition();
        Set<PathPattern> patterns = condition == null ? Set.of() : condition.getPatterns();
        return patterns.size() == 1 ? beginning(patterns.iterator().next().getPatternString()) : "";
    }

    /** The pattern up to its first variable. */
    static String beginning(String pattern) {
        int end = 0;
        while (end < pattern.length() && "{*?".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return pattern.substring(0, end);
    }

    /** What is encoded, or has parameters, in the address is left for Spring to read. */
    static boolean mayMatch(String beginning, String path) {
        return path.startsWith(beginning) || path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
    }
}
