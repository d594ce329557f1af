package no.sosialekommuner.agreement.invoice;

import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl21.UBL21Marshaller;
import java.math.BigDecimal;
import no.sosialekommuner.agreement.Kroner;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** Writes invoices and credit notes in EHF, which is Peppol BIS Billing 3.0 in UBL 2.1. */
final class EhfFile {

    private static final String INVOICE = "380";
    private static final String CREDIT_NOTE = "381";

    private EhfFile() {}

    /** In UTF-8. What the schema does not allow is never written. */
    static byte[] write(Bill bill) {
        return bill.corrects() == null
                ? bytes(UBL21Marshaller.invoice(), invoice(bill))
                : bytes(UBL21Marshaller.creditNote(), creditNote(bill, bill.corrects()));
    }

    private static InvoiceType invoice(Bill bill) {
        InvoiceType file = new InvoiceType();
        file.setCustomizationID(EhfParts.CUSTOMIZATION);
        file.setProfileID(EhfParts.PROFILE);
        file.setID(Long.toString(bill.number()));
        file.setIssueDate(bill.issued());
        if (bill.due() != null) {
            file.setDueDate(bill.due());
        }
        file.setInvoiceTypeCode(INVOICE);
        if (!bill.note().isEmpty()) {
            file.addNote(EhfParts.note(bill.note()));
        }
        file.setDocumentCurrencyCode(EhfParts.CURRENCY);
        file.setBuyerReference(bill.buyer().reference());
        file.addInvoicePeriod(EhfParts.period(bill));
        if (!bill.buyer().order().isEmpty()) {
            file.setOrderReference(EhfParts.order(bill.buyer()));
        }
        file.setAccountingSupplierParty(EhfParts.supplier(bill.seller()));
        file.setAccountingCustomerParty(EhfParts.customer(bill.buyer()));
        file.addPaymentMeans(EhfParts.payment(bill));
        file.addTaxTotal(EhfParts.taxes(bill));
        file.setLegalMonetaryTotal(EhfParts.totals(bill));
        for (int at = 0; at < bill.lines().size(); at++) {
            file.addInvoiceLine(invoiceLine(at + 1, bill.lines().get(at), bill.seller()));
        }
        return file;
    }

    private static InvoiceLineType invoiceLine(int position, Bill.Line line, Seller seller) {
        InvoiceLineType one = new InvoiceLineType();
        one.setID(Integer.toString(position));
        one.setInvoicedQuantity(BigDecimal.ONE).setUnitCode(EhfParts.PIECE);
        one.setLineExtensionAmount(Kroner.amount(line.netOre())).setCurrencyID(EhfParts.CURRENCY);
        one.setItem(EhfParts.item(line, seller));
        one.setPrice(EhfParts.price(line));
        return one;
    }

    private static CreditNoteType creditNote(Bill bill, Bill.Corrected corrected) {
        CreditNoteType file = new CreditNoteType();
        file.setCustomizationID(EhfParts.CUSTOMIZATION);
        file.setProfileID(EhfParts.PROFILE);
        file.setID(Long.toString(bill.number()));
        file.setIssueDate(bill.issued());
        file.setCreditNoteTypeCode(CREDIT_NOTE);
        if (!bill.note().isEmpty()) {
            file.addNote(EhfParts.note(bill.note()));
        }
        file.setDocumentCurrencyCode(EhfParts.CURRENCY);
        file.setBuyerReference(bill.buyer().reference());
        file.addInvoicePeriod(EhfParts.period(bill));
        if (!bill.buyer().order().isEmpty()) {
            file.setOrderReference(EhfParts.order(bill.buyer()));
        }
        file.addBillingReference(reference(corrected));
        file.setAccountingSupplierParty(EhfParts.supplier(bill.seller()));
        file.setAccountingCustomerParty(EhfParts.customer(bill.buyer()));
        file.addPaymentMeans(EhfParts.payment(bill));
        file.addTaxTotal(EhfParts.taxes(bill));
        file.setLegalMonetaryTotal(EhfParts.totals(bill));
        for (int at = 0; at < bill.lines().size(); at++) {
            file.addCreditNoteLine(creditLine(at + 1, bill.lines().get(at), bill.seller()));
        }
        return file;
    }

    private static CreditNoteLineType creditLine(int position, Bill.Line line, Seller seller) {
        CreditNoteLineType one = new CreditNoteLineType();
        one.setID(Integer.toString(position));
        one.setCreditedQuantity(BigDecimal.ONE).setUnitCode(EhfParts.PIECE);
        one.setLineExtensionAmount(Kroner.amount(line.netOre())).setCurrencyID(EhfParts.CURRENCY);
        one.setItem(EhfParts.item(line, seller));
        one.setPrice(EhfParts.price(line));
        return one;
    }

    private static BillingReferenceType reference(Bill.Corrected corrected) {
        DocumentReferenceType invoice = new DocumentReferenceType();
        invoice.setID(Long.toString(corrected.number()));
        invoice.setIssueDate(corrected.issued());
        BillingReferenceType reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(invoice);
        return reference;
    }

    private static <T> byte[] bytes(GenericJAXBMarshaller<T> writer, T file) {
        byte[] written = writer.setFormattedOutput(true).getAsBytes(file);
        if (written == null) {
            throw new IllegalStateException("The invoice could not be written: the schema does not allow it");
        }
        return written;
    }
}
