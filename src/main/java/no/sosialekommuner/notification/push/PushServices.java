package no.sosialekommuner.notification.push;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The push services of the browsers' makers. A browser says itself where messages for it are taken; anything else than one of
 * these would let a member have this server call whatever it can reach.
 */
@Component
class PushServices {

    private final List<String> known;

    PushServices(@Value("${sk.push.services}") List<String> known) {
        this.known = List.copyOf(known);
    }

    /** Whether it is one of those, called safely; one that begins with a full address is meant as it stands, for tests. */
    boolean isKnown(String endpoint) {
        return known.stream()
                .anyMatch(service -> service.contains("://") ? endpoint.startsWith(service) : isAt(service, endpoint));
    }

    private static boolean isAt(String service, String endpoint) {
        try {
            URI address = URI.create(endpoint);
            String host = address.getHost();
            return "https".equals(address.getScheme())
                    && address.getUserInfo() == null
                    && address.getPort() == -1
                    && host != null
                    && isHost(service, host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isHost(String service, String host) {
        return service.startsWith("*.") ? host.endsWith(service.substring(1)) : host.equals(service);
    }
}
