package no.sosialekommuner.integration.idempotency;

import org.jspecify.annotations.Nullable;

/** What a call was answered, as much of it as a caller builds on. */
record Answer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String contentType,
        byte[] body) {

    /** Faults of ours and limits are not kept: the same call may do better a moment later. */
    boolean isWorthKeeping() {
        return status < 500 && status != 429;
    }
}
