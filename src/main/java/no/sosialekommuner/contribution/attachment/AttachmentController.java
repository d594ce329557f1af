package no.sosialekommuner.contribution.attachment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.file.Files;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Texts;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files go up and come down here and nowhere else. A file that came from a member is never a page: it runs nothing, is
 * shown only when it is a picture that we made, and otherwise saved to disk.
 */
@Controller
class AttachmentController {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Uploads uploads;
    private final Attachments attachments;
    private final Files files;
    private final Texts texts;

    AttachmentController(Uploads uploads, Attachments attachments, Files files, Texts texts) {
        this.uploads = uploads;
        this.attachments = attachments;
        this.files = files;
        this.texts = texts;
    }

    /** For the editor's script: {@code {url, name}}, or 422 and {@code {fault}} in the reader's language. */
    @PostMapping("/vedlegg")
    ResponseEntity<Map<String, String>> upload(@RequestParam MultipartFile file, Viewer viewer) {
        try {
            Attachment taken = uploads.take(file, viewer);
            return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("url", taken.address(), "name", taken.name()));
        } catch (Invalid refused) {
            String key = refused.faults().values().iterator().next();
            return ResponseEntity.unprocessableContent().body(Map.of("fault", texts.text(viewer.language(), key)));
        }
    }

    @GetMapping({"/vedlegg/{id}", "/vedlegg/{id}/{name}"})
    ResponseEntity<Resource> download(@PathVariable String id, Viewer viewer) {
        Attachment attachment = attachments.require(FileId.of(id), viewer);
        ContentDisposition.Builder disposition =
                attachment.picture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .eTag(attachment.id().toString())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .body(files.open(attachment.id()));
    }
}
