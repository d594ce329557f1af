package no.sosialekommuner.contribution.attachment;

import java.util.List;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Files that come along with a form, where no script sends them up one by one. */
@Component
public class Enclosures {

    private final Uploads uploads;

    Enclosures(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * The text with the files at its end. One that cannot be taken becomes a fault of the field {@code file}, and the
     * others are there all the same.
     *
     * @param description of the picture, for those who do not see it
     */
    public String enclosed(
            String body, List<MultipartFile> files, String description, BindingResult faults, Viewer uploader) {
        StringBuilder text = new StringBuilder(body);
        for (MultipartFile file : files) {
            try {
                Attachment taken = uploads.take(file, uploader);
                text.append(text.isEmpty() ? "" : "\n\n").append(taken.markdown(description));
            } catch (Invalid refused) {
                refused.faults().forEach(faults::rejectValue);
            }
        }
        return text.toString();
    }
}
