/** Hosts keep the agreements: a list, versions, two editors at once. */
@NullMarked
package no.sosialekommuner.agreement.keep;

import org.jspecify.annotations.NullMarked;
