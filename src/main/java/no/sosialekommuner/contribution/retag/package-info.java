/** Changing the tags of many contributions at once, and bringing back what they were. */
@NamedInterface("retag")
@NullMarked
package no.sosialekommuner.contribution.retag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
