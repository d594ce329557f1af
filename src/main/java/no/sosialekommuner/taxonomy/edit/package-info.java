/** Changing the taxonomy: every change is written down with what it was before, and can be undone. */
@NamedInterface("edit")
@NullMarked
package no.sosialekommuner.taxonomy.edit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
