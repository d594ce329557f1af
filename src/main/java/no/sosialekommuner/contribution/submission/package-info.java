/** What members write elsewhere than on a page, as in a mail, comes in here under the same rules. */
@NamedInterface("submission")
@NullMarked
package no.sosialekommuner.contribution.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
