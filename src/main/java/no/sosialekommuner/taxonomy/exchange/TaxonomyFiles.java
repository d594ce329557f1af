package no.sosialekommuner.taxonomy.exchange;

import java.util.List;
import no.sosialekommuner.taxonomy.edit.Incoming;
import no.sosialekommuner.taxonomy.edit.TagSheets;
import no.sosialekommuner.web.Site;
import org.springframework.stereotype.Component;

/** The whole taxonomy as a file, and a file as what it would bring. */
@Component
public class TaxonomyFiles {

    private final TagSheets sheets;
    private final Site site;

    TaxonomyFiles(TagSheets sheets, Site site) {
        this.sheets = sheets;
        this.site = site;
    }

    public String csv() {
        return TaxonomyCsv.write(sheets.facets(), sheets.all());
    }

    public String skos(Notation notation) {
        TaxonomySkos skos = new TaxonomySkos(
                site.url(), sheets.all(), tag -> tag.version() == 1 ? List.of() : sheets.formerAddresses(tag.id()));
        return notation.write(skos.resources(sheets.facets()));
    }

    /** By how it begins it is SKOS in one of its notations; anything else is a table. */
    public static Incoming read(String text) {
        String plain = text.replaceFirst("^\uFEFF", "").stripLeading();
        return Notation.of(plain)
                .map(notation -> SkosReading.of(plain, notation))
                .orElseGet(() -> TaxonomyCsv.read(text));
    }
}
