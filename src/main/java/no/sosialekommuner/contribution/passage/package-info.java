/** Comments that are tied to a passage of the text: the words are kept with the comment, and found again when it is shown. */
@NamedInterface("passage")
@NullMarked
package no.sosialekommuner.contribution.passage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
