package no.sosialekommuner.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the handler of an address. Spring holds an address with a variable in it against each of some four hundred
 * patterns, methods and headers first; here those that look otherwise are passed over before that, which was a quarter
 * of the work of a page. What is passed over is still known when Spring has to say that only the method is wrong.
 */
final class Handlers extends RequestMappingHandlerMapping {

    /** How the addresses of a handler look; held against each request, so it is not worked out each time. */
    private final Map<RequestMappingInfo, Looks> looks = new ConcurrentHashMap<>();

    /** What is asked for. The request would tell each of the handlers anew, through a dozen wrappers around it. */
    private final ThreadLocal<@Nullable Asked> asked = new ThreadLocal<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        asked.set(Asked.of(request.getMethod(), path));
        try {
            return super.lookupHandlerMethod(path, request);
        } finally {
            asked.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        Asked now = asked.get();
        return now == null || looks(info).mayBe(now) ? super.getMatchingMapping(info, request) : null;
    }

    private Looks looks(RequestMappingInfo info) {
        Looks known = looks.get(info);
        return known == null ? looks.computeIfAbsent(info, Looks::of) : known;
    }

    /**
     * What is asked for.
     *
     * @param post whether it is a POST; neither it nor a GET is when somebody asks what may be asked
     * @param encoded what is encoded, or has parameters, in the address is left for Spring to read
     */
    record Asked(boolean get, boolean post, String path, boolean encoded, int parts) {

        static Asked of(String method, String path) {
            boolean encoded = path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
            return new Asked(method.equals("GET"), method.equals("POST"), path, encoded, Handlers.parts(path));
        }
    }

    /**
     * @param get whether it may be asked by GET
     * @param post whether it may be asked by POST
     */
    record Looks(List<Look> patterns, boolean get, boolean post) {

        static Looks of(RequestMappingInfo info) {
            PathPatternsRequestCondition condition = info.getPathPatternsCondition();
            Set<PathPattern> patterns = condition == null ? Set.of() : condition.getPatterns();
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            return new Looks(
                    patterns.stream()
                            .map(PathPattern::getPatternString)
                            .map(Look::of)
                            .toList(),
                    methods.isEmpty() || methods.contains(RequestMethod.GET),
                    methods.isEmpty() || methods.contains(RequestMethod.POST));
        }

        boolean mayBe(Asked asked) {
            if ((asked.get() && !get) || (asked.post() && !post)) {
                return false;
            }
            for (Look look : patterns) {
                if (look.mayBe(asked)) {
                    return true;
                }
            }
            return patterns.isEmpty();
        }
    }

    /**
     * A pattern by what is quickly seen of it.
     *
     * @param parts how many parts between strokes it has, or 0 where that is open
     */
    record Look(String beginning, String ending, int parts) {

        static Look of(String pattern) {
            boolean open = pattern.contains("**") || pattern.contains("{*");
            return new Look(beginning(pattern), open ? "" : ending(pattern), open ? 0 : Handlers.parts(pattern));
        }

        boolean mayBe(Asked asked) {
            return (parts == 0 || parts == asked.parts())
                    && (asked.encoded()
                            || (asked.path().startsWith(beginning)
                                    && asked.path().endsWith(ending)));
        }

        /** The pattern up to its first variable. */
        private static String beginning(String pattern) {
            int end = 0;
            while (end < pattern.length() && "{*?".indexOf(pattern.charAt(end)) < 0) {
                end++;
            }
            return pattern.substring(0, end);
        }

        /** The pattern from its last variable on. */
        private static String ending(String pattern) {
            int from = pattern.length();
            while (from > 0 && "}*?".indexOf(pattern.charAt(from - 1)) < 0) {
                from--;
            }
            return pattern.substring(from);
        }
    }

    /** A stroke within the expression of a variable would be counted too, so no pattern has one. */
    private static int parts(String path) {
        int parts = 0;
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '/') {
                parts++;
            }
        }
        return parts;
    }
}
