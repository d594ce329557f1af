/** Stories of agreements, what they cost, and the invoices for it. */
@NullMarked
package no.sosialekommuner.agreement;

import org.jspecify.annotations.NullMarked;
