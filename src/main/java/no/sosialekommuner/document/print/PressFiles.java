package no.sosialekommuner.document.print;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** All that may be opened while a document is set: the faces that come along, and the pictures laid beside it. */
final class PressFiles implements ResourceResolver {

    /** Begins the address of a picture that lies in the folder. */
    static final String PICTURE = "picture:";

    /** Begins the address of a face. */
    static final String FACE = "face:";

    /** The face of the text: Arabic has none in it, and needs its ligatures. */
    private static final String LATIN = "SourceSans3";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,60}(\\.ttf)?");

    private final Path folder;

    PressFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        String address = uri.toString();
        String name = address.substring(address.indexOf(':') + 1);
        if (NAME.matcher(name).matches()) {
            if (address.startsWith(PICTURE)) {
                return new Resource(Files.newInputStream(folder.resolve(name)));
            }
            if (address.startsWith(FACE)) {
                return new Resource(face(name));
            }
        }
        throw new FileNotFoundException(address);
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new FileNotFoundException(uri.toString());
    }

    static InputStream face(String name) throws IOException {
        try (InputStream face = PressFiles.class.getResourceAsStream("/faces/" + name)) {
            if (face == null) {
                throw new FileNotFoundException(name);
            }
            byte[] bytes = face.readAllBytes();
            if (name.startsWith(LATIN)) {
                Ligatures.leaveOut(bytes);
            }
            return new ByteArrayInputStream(bytes);
        }
    }
}
