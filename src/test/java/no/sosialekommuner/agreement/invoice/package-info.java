/** Invoices as the Peppol network's rules read them. */
@NullMarked
package no.sosialekommuner.agreement.invoice;

import org.jspecify.annotations.NullMarked;
