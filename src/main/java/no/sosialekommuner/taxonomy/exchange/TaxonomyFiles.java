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

    public String skos() {
        return TaxonomySkos.write(
                site.url(),
                sheets.facets(),
                sheets.all(),
                tag -> tag.version() == 1 ? List.of() : sheets.formerAddresses(tag.id()));
    }

    /** What begins like XML is SKOS, anything else a table. */
    public static Incoming read(String text) {
        return text.stripLeading().startsWith("<") || text.stripLeading().startsWith("\uFEFF<")
                ? TaxonomySkos.read(text.stripLeading().replaceFirst("^\uFEFF", ""))
                : TaxonomyCsv.read(text);
    }
}
