package no.sosialekommuner.contribution.revision;

import java.util.List;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.taxonomy.Facet;

/**
 * What the page shows besides the form that is filled in on it.
 *
 * @param own whether the text is the viewer's own
 * @param organisation name of the author's organisation
 * @param chosen slugs of the form's tags as they are today
 */
public record EditPage(
        Contribution contribution,
        Kind kind,
        boolean own,
        String spaceName,
        String organisation,
        List<Facet> facets,
        List<String> chosen) {}
