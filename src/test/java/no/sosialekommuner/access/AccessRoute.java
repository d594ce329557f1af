package no.sosialekommuner.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What a controller, an endpoint of the actuator or another part of the framework answers: a method and a pattern. */
record AccessRoute(HttpMethod method, PathPattern pattern) {

    static List<AccessRoute> all(Collection<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessRoute::of)
                .distinct()
                .sorted(Comparator.comparing(AccessRoute::pattern))
                .toList();
    }

    private static Stream<AccessRoute> of(RequestMappingInfo info) {
        Set<PathPattern> patterns = info.getPathPatternsCondition() == null
                ? Set.of()
                : info.getPathPatternsCondition().getPatterns();
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return patterns.stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of(new AccessRoute(HttpMethod.GET, pattern))
                        : methods.stream().map(method -> new AccessRoute(method.asHttpMethod(), pattern)));
    }

    boolean answers(AccessLine line) {
        return method.equals(line.method()) && pattern.matches(PathContainer.parsePath(line.example()));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
