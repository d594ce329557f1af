package no.sosialekommuner.document.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import no.sosialekommuner.file.ProcessApart;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Sets one document and ends: the program of {@link Press}. It opens nothing but what {@link PressFiles} lets it. */
final class Typesetter {

    static final String OBJECTS = "document.fo";
    static final String PDF = "document.pdf";

    /** Is there when some signs have become boxes, and says of which writing. */
    static final String UNSEEN = "unseen.txt";

    private static final String RAW = "raw.pdf";
    private static final URI BASE = URI.create("press:///");

    private Typesetter() {}

    /** Takes the folder with what is to be printed, and the milliseconds there are. */
    public static void main(String[] arguments) throws Exception {
        ProcessApart.endInTime(arguments);
        print(Path.of(arguments[0]));
        System.exit(0);
    }

    static void print(Path folder)
            throws IOException, SAXException, ConfigurationException, ParserConfigurationException {
        Path raw = folder.resolve(RAW);
        FaceFilter filter = new FaceFilter(reader(), new Faces());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw));
                InputStream objects = Files.newInputStream(folder.resolve(OBJECTS))) {
            FopFactory factory = factory(folder);
            FOUserAgent agent = factory.newFOUserAgent();
            agent.setProducer("Sosiale Kommuner");
            agent.setCreator("Sosiale Kommuner");
            agent.getEventBroadcaster().addEventListener(_ -> {}); // it would tell of each on the error stream
            Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, out);
            filter.setContentHandler(fop.getDefaultHandler());
            filter.parse(new InputSource(objects));
            if (!filter.unseen().isEmpty()) {
                Files.writeString(folder.resolve(UNSEEN), filter.unseen().toString());
            }
        }
        Finish.of(raw, folder.resolve(PDF), filter.shaped());
    }

    private static FopFactory factory(Path folder) throws IOException, ConfigurationException {
        try (InputStream settings = Objects.requireNonNull(Typesetter.class.getResourceAsStream("/document/fop.xml"))) {
            PressFiles files = new PressFiles(folder);
            FopFactoryBuilder builder = new FopFactoryBuilder(BASE, files)
                    .setConfiguration(new DefaultConfigurationBuilder().build(settings));
            // Faces are looked for by a resolver of their own, which would open any address.
            builder.getFontManager()
                    .setResourceResolver(ResourceResolverFactory.createInternalResourceResolver(BASE, files));
            return builder.build();
        }
    }

    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return parsers.newSAXParser().getXMLReader();
    }
}
