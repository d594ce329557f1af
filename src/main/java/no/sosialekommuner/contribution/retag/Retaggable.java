package no.sosialekommuner.contribution.retag;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.taxonomy.Tag;

/** A contribution whose tags an editor may change together with others. */
public record Retaggable(
        ContributionId id, Kind kind, String title, String author, String space, Instant publishedAt, List<Tag> tags) {

    public String address() {
        return Addresses.of(id, title);
    }
}
