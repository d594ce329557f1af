/** Pictures and files that belong to a contribution or a reply. */
@NamedInterface("attachment")
@NullMarked
package no.sosialekommuner.contribution.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
