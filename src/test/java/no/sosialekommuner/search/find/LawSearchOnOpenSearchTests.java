package no.sosialekommuner.search.find;

import no.sosialekommuner.search.OpenSearch;
import org.springframework.test.context.ContextConfiguration;

/** The same on OpenSearch. */
@ContextConfiguration(initializers = OpenSearch.class)
class LawSearchOnOpenSearchTests extends LawSearchTests {}
