/** Invoices and credit notes in EHF (Peppol BIS Billing 3.0). */
@NullMarked
package no.sosialekommuner.agreement.invoice;

import org.jspecify.annotations.NullMarked;
