package no.sosialekommuner.organisation.api;

import java.util.List;
import java.util.Set;
import no.sosialekommuner.organisation.LanguageForm;
import no.sosialekommuner.organisation.OrganisationFilter;
import no.sosialekommuner.organisation.OrganisationKind;
import no.sosialekommuner.organisation.Organisations;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganisationApi {

    private final Organisations organisations;

    OrganisationApi(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * By name.
     *
     * @param q the beginning of a word in a name, an administrative centre, or the number
     * @param kind as MUNICIPALITY; all when it is left out
     * @param county number
     * @param language bokmaal, nynorsk or neutral
     * @param cursor the {@code next} of the part before
     * @param limit 1 to 100
     */
    @GetMapping("/api/v1/organisations")
    Part list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        Organisations.Page page = organisations.page(new OrganisationFilter(
                q,
                kind == null ? Set.of() : Set.of(OrganisationKind.of(kind).orElseThrow(() -> unusable("kind"))),
                county,
                null,
                language == null ? null : LanguageForm.of(language).orElseThrow(() -> unusable("language")),
                OrganisationFilter.Order.NAME,
                cursor,
                limit));
        return new Part(page.items().stream().map(RegisterEntry::of).toList(), page.next());
    }

    @GetMapping("/api/v1/organisations/{number}")
    RegisterEntry one(@PathVariable String number) {
        return RegisterEntry.of(organisations.require(number));
    }

    private static Invalid unusable(String parameter) {
        return new Invalid(parameter, "web.fault.typeMismatch");
    }

    /** @param next what {@code cursor} is for the part after, or null on the last */
    record Part(List<RegisterEntry> items, @Nullable String next) {}
}
