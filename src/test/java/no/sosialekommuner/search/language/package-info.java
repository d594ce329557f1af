/** Norwegian, told in examples and properties. */
@NullMarked
package no.sosialekommuner.search.language;

import org.jspecify.annotations.NullMarked;
