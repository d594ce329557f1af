/** What a municipality has used: as it happens, and a statement for each period. */
@NullMarked
package no.sosialekommuner.agreement.use;

import org.jspecify.annotations.NullMarked;
