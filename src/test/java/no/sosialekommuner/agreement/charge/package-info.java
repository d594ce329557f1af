/** Charges, made as answers come and made up for later. */
@NullMarked
package no.sosialekommuner.agreement.charge;

import org.jspecify.annotations.NullMarked;
