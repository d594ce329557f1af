package no.sosialekommuner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What somebody can look at is looked at: every page is in the list that axe goes through. */
@CommunityTest
class PageListTests {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyPageIsInTheListOrSaysWhyNot() {
        List<PathContainer> listed = PageList.read().stream()
                .map(it -> it.address().replaceAll("\\?.*", "").replaceAll("\\{[a-z-]+}", "x1"))
                .map(PathContainer::parsePath)
                .toList();
        Set<String> skipped = PageList.skipped();
        Set<PathPattern> pages = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(PageListTests::isPage)
                .flatMap(it -> patterns(it.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pages)
                .as("pages that are missing in src/test/resources/pages")
                .filteredOn(page -> !skipped.contains(page.getPatternString()))
                .filteredOn(page -> !isBest(page, pages, listed))
                .isEmpty();
        assertThat(skipped)
                .as("patterns that are left out and not there")
                .isSubsetOf(pages.stream().map(PathPattern::getPatternString).toList());
    }

    /** An address belongs to the pattern that would answer it: {@code /ny} is no {@code /{id}}. */
    private static boolean isBest(PathPattern page, Set<PathPattern> pages, List<PathContainer> listed) {
        return listed.stream()
                .anyMatch(address -> pages.stream()
                        .filter(it -> it.matches(address))
                        .min(PathPattern.SPECIFICITY_COMPARATOR)
                        .filter(page::equals)
                        .isPresent());
    }

    private static boolean isPage(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        Set<RequestMethod> methods = route.getKey().getMethodsCondition().getMethods();
        return ModelAndView.class.isAssignableFrom(route.getValue().getMethod().getReturnType())
                && (methods.isEmpty() || methods.contains(RequestMethod.GET));
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo info) {
        return info.getPathPatternsCondition() == null
                ? Stream.empty()
                : info.getPathPatternsCondition().getPatterns().stream();
    }
}
