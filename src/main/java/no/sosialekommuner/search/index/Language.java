package no.sosialekommuner.search.index;

import java.util.concurrent.CompletableFuture;
import no.sosialekommuner.search.language.Norwegian;
import org.springframework.stereotype.Component;

/** Norwegian, read beside the start of the product, which need not wait for it. */
@Component
public class Language {

    private final CompletableFuture<Norwegian> norwegian = CompletableFuture.supplyAsync(Norwegian::load);

    public Norwegian norwegian() {
        return norwegian.join();
    }
}
