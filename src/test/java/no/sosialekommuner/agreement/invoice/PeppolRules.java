package no.sosialekommuner.agreement.invoice;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;

/** The rules of Peppol BIS Billing 3.0: schema, EN 16931, Peppol's own and those of Norway. Loaded once. */
public final class PeppolRules {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES =
            new ValidationExecutorSetRegistry<>();

    static {
        PeppolValidation2026_05.init(RULES);
    }

    private PeppolRules() {}

    /** What they find in an invoice, warnings among it. */
    public static List<String> faultsOfInvoice(byte[] file) throws Exception {
        return faults(file, PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3);
    }

    /** What they find in a credit note, warnings among it. */
    public static List<String> faultsOfCreditNote(byte[] file) throws Exception {
        return faults(file, PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3);
    }

    private static List<String> faults(byte[] file, DVRCoordinate which) throws Exception {
        DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
        reader.setNamespaceAware(true);
        var document = reader.newDocumentBuilder().parse(new ByteArrayInputStream(file));
        List<String> faults = new ArrayList<>();
        ValidationExecutionManager.executeValidation(
                        IValidityDeterminator.createDefault(),
                        Objects.requireNonNull(RULES.getOfID(which)),
                        ValidationSourceXML.create("invoice.xml", document))
                .forEachFlattened(it -> faults.add(it.getAsString(Locale.ROOT)));
        return faults;
    }
}
