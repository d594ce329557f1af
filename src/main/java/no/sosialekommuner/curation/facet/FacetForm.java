package no.sosialekommuner.curation.facet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.sosialekommuner.taxonomy.edit.FacetSheet;
import no.sosialekommuner.taxonomy.edit.Words;

/** @param version the version that was on the screen when one began */
public record FacetForm(
        int version,

        @NotBlank(message = "taxonomy.fault.name.missing") @Size(max = 80)
        String nameNb,

        @Size(max = 80) String nameNn,
        @Size(max = 80) String nameEn) {

    public FacetForm {
        nameNb = nameNb == null ? "" : nameNb;
        nameNn = nameNn == null ? "" : nameNn;
        nameEn = nameEn == null ? "" : nameEn;
    }

    static FacetForm of(FacetSheet facet) {
        return new FacetForm(
                facet.version(),
                facet.name().nb(),
                facet.name().nn(),
                facet.name().en());
    }

    Words words() {
        return new Words(nameNb, nameNn, nameEn);
    }

    FacetForm at(int newVersion) {
        return new FacetForm(newVersion, nameNb, nameNn, nameEn);
    }
}
