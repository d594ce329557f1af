package no.sosialekommuner.taxonomy.exchange;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole taxonomy with every language, for other systems and for those who edit it elsewhere. */
@RestController
class ExchangeApi {

    private final TaxonomyFiles files;

    ExchangeApi(TaxonomyFiles files) {
        this.files = files;
    }

    /** One row a tag; several synonyms in a cell have a bar between them. */
    @GetMapping({"/api/v1/taxonomy.csv", "/admin/taksonomi/utveksling/emner.csv"})
    ResponseEntity<byte[]> csv() {
        return file(files.csv(), "emner.csv", new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    /** SKOS as RDF/XML. */
    @GetMapping({"/api/v1/taxonomy.rdf", "/admin/taksonomi/utveksling/emner.rdf"})
    ResponseEntity<byte[]> rdf() {
        return skos(Notation.RDF_XML);
    }

    /** SKOS as Turtle. */
    @GetMapping({"/api/v1/taxonomy.ttl", "/admin/taksonomi/utveksling/emner.ttl"})
    ResponseEntity<byte[]> turtle() {
        return skos(Notation.TURTLE);
    }

    /** SKOS as JSON-LD. */
    @GetMapping({"/api/v1/taxonomy.jsonld", "/admin/taksonomi/utveksling/emner.jsonld"})
    ResponseEntity<byte[]> jsonLd() {
        return skos(Notation.JSON_LD);
    }

    private ResponseEntity<byte[]> skos(Notation notation) {
        return file(files.skos(notation), "emner." + notation.ending(), MediaType.parseMediaType(notation.type()));
    }

    private static ResponseEntity<byte[]> file(String text, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
