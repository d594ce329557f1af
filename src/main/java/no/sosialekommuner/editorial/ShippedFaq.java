package no.sosialekommuner.editorial;

import java.util.Set;
import no.sosialekommuner.taxonomy.TagId;

/**
 * An answer that comes with the product.
 *
 * @param key stays the same for as long as the product has the answer
 * @param answer Markdown; so is the one in nynorsk
 */
public record ShippedFaq(String key, String title, String answer, String titleNn, String answerNn, Set<TagId> tags) {

    public ShippedFaq {
        tags = Set.copyOf(tags);
    }
}
