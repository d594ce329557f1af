/** Members propose tags that are missing while they write or change something; editors decide. */
@NamedInterface("propose")
@NullMarked
package no.sosialekommuner.contribution.propose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
