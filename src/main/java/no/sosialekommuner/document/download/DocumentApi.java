package no.sosialekommuner.document.download;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.document.Handouts;
import no.sosialekommuner.member.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentApi {

    private static final MediaType WORD = MediaType.parseMediaType(Handouts.WORD);

    private final Handouts handouts;

    DocumentApi(Handouts handouts) {
        this.handouts = handouts;
    }

    /** The contribution as PDF (PDF/UA-1), or as Word where the caller would rather have that. */
    @GetMapping(
            value = "/api/v1/contributions/{id}/document",
            produces = {MediaType.APPLICATION_PDF_VALUE, Handouts.WORD})
    void document(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        if (wantsWord(accept)) {
            handouts.word(new ContributionId(id), viewer, response);
        } else {
            handouts.pdf(new ContributionId(id), viewer, response);
        }
    }

    private static boolean wantsWord(String accept) {
        List<MediaType> wanted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(wanted);
        return wanted.stream()
                .filter(type -> type.includes(WORD) || type.includes(MediaType.APPLICATION_PDF))
                .findFirst()
                .filter(type -> !type.includes(MediaType.APPLICATION_PDF))
                .isPresent();
    }
}
