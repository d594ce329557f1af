package no.sosialekommuner.contribution;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import no.sosialekommuner.web.Invalid;

/** Where a page of a list ended: the last one's place in the order (see {@link Card.Standing}) and its id. */
record CardCursor(long value, long id) {

    static CardCursor after(Card last) {
        return new CardCursor(last.standing().value(), last.id().value());
    }

    /** @throws Invalid on {@code cursor} when it does not come from {@link #text} */
    static CardCursor of(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("_", 2);
            return new CardCursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new Invalid("cursor", "web.fault.typeMismatch");
        }
    }

    /** As it is compared with the column of this order. */
    Object place(Sort sort) {
        if (sort == Sort.USEFUL) {
            return Double.longBitsToDouble(value);
        }
        if (sort.isTallied()) {
            return value;
        }
        if (Math.abs(value) > micros(Instant.parse("9999-12-31T00:00:00Z"))) {
            throw new Invalid("cursor", "web.fault.typeMismatch");
        }
        return Timestamp.from(
                Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000), Math.floorMod(value, 1_000_000) * 1_000L));
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((value + "_" + id).getBytes(StandardCharsets.US_ASCII));
    }

    static long micros(Instant moment) {
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }
}
