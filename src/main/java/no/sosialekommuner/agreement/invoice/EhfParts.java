package no.sosialekommuner.agreement.invoice;

import java.math.BigDecimal;
import no.sosialekommuner.agreement.Kroner;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;

/** What invoices and credit notes have in common, after Peppol BIS Billing 3.0. */
final class EhfParts {

    static final String CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    static final String CURRENCY = "NOK";

    /** Of UN/ECE Recommendation 20: one. */
    static final String PIECE = "C62";

    /** Norwegian organisation numbers, of the electronic address schemes. */
    private static final String SCHEME = "0192";

    private static final String CREDIT_TRANSFER = "30";

    private EhfParts() {}

    static SupplierPartyType supplier(Seller seller) {
        PartyType party = party(seller.name(), seller.organisationNumber());
        AddressType address = address();
        if (!seller.street().isBlank()) {
            address.setStreetName(seller.street());
        }
        if (!seller.city().isBlank()) {
            address.setCityName(seller.city());
        }
        if (!seller.postalCode().isBlank()) {
            address.setPostalZone(seller.postalCode());
        }
        party.setPostalAddress(address);
        if (seller.vatRegistered()) {
            party.addPartyTaxScheme(registered("NO" + seller.organisationNumber() + "MVA", "VAT"));
        }
        if (seller.companyRegister()) {
            party.addPartyTaxScheme(registered("Foretaksregisteret", "TAX"));
        }
        party.addPartyLegalEntity(legal(seller.name(), seller.organisationNumber()));
        if (!seller.email().isBlank()) {
            ContactType contact = new ContactType();
            contact.setElectronicMail(seller.email());
            party.setContact(contact);
        }
        SupplierPartyType supplier = new SupplierPartyType();
        supplier.setParty(party);
        return supplier;
    }

    static CustomerPartyType customer(Bill.Buyer buyer) {
        PartyType party = party(buyer.name(), buyer.organisationNumber());
        party.setPostalAddress(address());
        party.addPartyLegalEntity(legal(buyer.name(), buyer.organisationNumber()));
        CustomerPartyType customer = new CustomerPartyType();
        customer.setParty(party);
        return customer;
    }

    static PeriodType period(Bill bill) {
        PeriodType period = new PeriodType();
        period.setStartDate(bill.first());
        period.setEndDate(bill.last());
        return period;
    }

    static OrderReferenceType order(Bill.Buyer buyer) {
        OrderReferenceType order = new OrderReferenceType();
        order.setID(buyer.order());
        return order;
    }

    static NoteType note(String words) {
        return new NoteType(words);
    }

    static PaymentMeansType payment(Bill bill) {
        FinancialAccountType account = new FinancialAccountType();
        account.setID(bill.seller().account());
        PaymentMeansType payment = new PaymentMeansType();
        payment.setPaymentMeansCode(CREDIT_TRANSFER);
        payment.addPaymentID(new PaymentIDType(Long.toString(bill.number())));
        payment.setPayeeFinancialAccount(account);
        return payment;
    }

    static TaxTotalType taxes(Bill bill) {
        TaxSubtotalType part = new TaxSubtotalType();
        part.setTaxableAmount(Kroner.amount(bill.netOre())).setCurrencyID(CURRENCY);
        part.setTaxAmount(Kroner.amount(bill.vatOre())).setCurrencyID(CURRENCY);
        TaxCategoryType category = category(bill.seller());
        if (!bill.seller().vatRegistered()) {
            category.setTaxExemptionReasonCode("VATEX-EU-O");
        }
        part.setTaxCategory(category);
        TaxTotalType total = new TaxTotalType();
        total.setTaxAmount(Kroner.amount(bill.vatOre())).setCurrencyID(CURRENCY);
        total.addTaxSubtotal(part);
        return total;
    }

    static MonetaryTotalType totals(Bill bill) {
        BigDecimal net = Kroner.amount(bill.netOre());
        BigDecimal total = Kroner.amount(bill.totalOre());
        MonetaryTotalType totals = new MonetaryTotalType();
        totals.setLineExtensionAmount(net).setCurrencyID(CURRENCY);
        totals.setTaxExclusiveAmount(net).setCurrencyID(CURRENCY);
        totals.setTaxInclusiveAmount(total).setCurrencyID(CURRENCY);
        totals.setPayableAmount(total).setCurrencyID(CURRENCY);
        return totals;
    }

    static ItemType item(Bill.Line line, Seller seller) {
        ItemType item = new ItemType();
        item.addDescription(new DescriptionType(line.words()));
        item.setName(line.name());
        item.addClassifiedTaxCategory(category(seller));
        return item;
    }

    static PriceType price(Bill.Line line) {
        PriceType price = new PriceType();
        price.setPriceAmount(Kroner.amount(line.netOre())).setCurrencyID(CURRENCY);
        return price;
    }

    /** S: the standard rate. O: not subject to VAT, because the seller is not registered for it. */
    private static TaxCategoryType category(Seller seller) {
        TaxCategoryType category = new TaxCategoryType();
        category.setID(seller.vatRegistered() ? "S" : "O");
        if (seller.vatRegistered()) {
            category.setPercent(seller.vatPercent());
        }
        category.setTaxScheme(scheme("VAT"));
        return category;
    }

    private static PartyType party(String name, String number) {
        PartyType party = new PartyType();
        party.setEndpointID(number).setSchemeID(SCHEME);
        PartyNameType called = new PartyNameType();
        called.setName(name);
        party.addPartyName(called);
        return party;
    }

    private static PartyLegalEntityType legal(String name, String number) {
        PartyLegalEntityType legal = new PartyLegalEntityType();
        legal.setRegistrationName(name);
        legal.setCompanyID(number).setSchemeID(SCHEME);
        return legal;
    }

    private static PartyTaxSchemeType registered(String number, String scheme) {
        PartyTaxSchemeType registered = new PartyTaxSchemeType();
        registered.setCompanyID(number);
        registered.setTaxScheme(scheme(scheme));
        return registered;
    }

    private static TaxSchemeType scheme(String id) {
        TaxSchemeType scheme = new TaxSchemeType();
        scheme.setID(id);
        return scheme;
    }

    private static AddressType address() {
        CountryType country = new CountryType();
        country.setIdentificationCode("NO");
        AddressType address = new AddressType();
        address.setCountry(country);
        return address;
    }
}
