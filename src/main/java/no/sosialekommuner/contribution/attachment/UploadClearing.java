package no.sosialekommuner.contribution.attachment;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Lets unused uploads be cleared away every hour, the first time when the busy minutes of a start are over. */
@Component
@ConditionalOnWebApplication
class UploadClearing extends Rounds {

    private final UnusedUploads uploads;

    UploadClearing(UnusedUploads uploads) {
        super("uploads", Duration.ofMinutes(10), Duration.ofHours(1));
        this.uploads = uploads;
    }

    @Override
    protected void round() {
        uploads.clear();
    }
}
