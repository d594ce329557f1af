package no.sosialekommuner.notification.push;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says of itself when somebody lets it take messages (W3C Push API, {@code PushSubscription}).
 *
 * @param p256dh an uncompressed point of P-256, 65 bytes in base64url
 * @param auth 16 bytes in base64url
 */
record DeviceForm(
        @NotBlank @Size(max = 1_000) @Nullable String endpoint,

        @NotBlank @Pattern(regexp = "[\\w-]{87}=?") @Nullable
        String p256dh,

        @NotBlank @Pattern(regexp = "[\\w-]{22}={0,2}") @Nullable
        String auth) {}
