package no.sosialekommuner.notification.push;

import java.time.Instant;

/**
 * A browser on a device that takes push messages.
 *
 * @param name as "Chrome, Android"
 * @param endpoint where its maker's push service takes messages for it
 * @param key the browser's public key, base64url (RFC 8291)
 * @param auth the secret that it shares with us, base64url (RFC 8291)
 */
public record Device(long id, String name, String endpoint, String key, String auth, Instant since) {}
