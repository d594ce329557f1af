package no.sosialekommuner.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The built styles and scripts by their plain names: the hash in a file's name lets browsers keep it for a year. */
@Component
public class Assets {

    private final Map<String, String> addresses;

    Assets(JsonMapper json) throws IOException {
        try (InputStream manifest = Assets.class.getResourceAsStream("/assets.json")) {
            if (manifest == null) {
                throw new IOException("assets.json is missing: the front end has not been built");
            }
            addresses = json.readValue(manifest, new TypeReference<>() {});
        }
    }

    /** @throws IllegalArgumentException when the build made no such file */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("No asset named " + name);
        }
        return address;
    }
}
