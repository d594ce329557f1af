/** Norwegian, told in examples and properties. Says what the package of the product says, which it would hide else. */
@NamedInterface("language")
@NullMarked
package no.sosialekommuner.search.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
