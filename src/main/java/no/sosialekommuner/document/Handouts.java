package no.sosialekommuner.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Supplier;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.document.paper.Paper;
import no.sosialekommuner.document.paper.Papers;
import no.sosialekommuner.document.print.Press;
import no.sosialekommuner.document.word.WordFiles;
import no.sosialekommuner.member.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Sends texts as files that are handed on: contributions, and what a module above keeps of them. */
@Component
public class Handouts {

    /** Media type of a Word file. */
    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int LONGEST_NAME = 100;

    private final Contributions contributions;
    private final Papers papers;
    private final Press press;
    private final WordFiles words;

    Handouts(Contributions contributions, Papers papers, Press press, WordFiles words) {
        this.contributions = contributions;
        this.papers = papers;
        this.press = press;
        this.words = words;
    }

    /**
     * @throws no.sosialekommuner.web.NotFound when the contribution is not there or not for this viewer
     * @throws no.sosialekommuner.document.print.Unprinted when it cannot be printed now, or not at all
     */
    public void pdf(ContributionId id, Viewer viewer, HttpServletResponse response) throws IOException {
        contributions.requireReadable(id, viewer);
        pdf(() -> papers.require(id, viewer), response);
    }

    /** @throws no.sosialekommuner.web.NotFound when the contribution is not there or not for this viewer */
    public void word(ContributionId id, Viewer viewer, HttpServletResponse response) throws IOException {
        word(papers.require(id, viewer), response);
    }

    /**
     * A text that the caller knows the viewer may read.
     *
     * @param html our own, as {@code Markdown} makes it
     */
    public void pdf(String title, String html, Imprint imprint, Viewer viewer, HttpServletResponse response)
            throws IOException {
        pdf(() -> papers.of(title, html, imprint, viewer), response);
    }

    /** Like {@link #pdf(String, String, Imprint, Viewer, HttpServletResponse)}. */
    public void word(String title, String html, Imprint imprint, Viewer viewer, HttpServletResponse response)
            throws IOException {
        word(papers.of(title, html, imprint, viewer), response);
    }

    private void pdf(Supplier<Paper> asked, HttpServletResponse response) throws IOException {
        press.print(asked, (paper, pdf) -> {
            head(response, paper, MediaType.APPLICATION_PDF_VALUE, ".pdf");
            response.setContentLengthLong(Files.size(pdf));
            Files.copy(pdf, response.getOutputStream());
        });
    }

    private void word(Paper paper, HttpServletResponse response) throws IOException {
        head(response, paper, WORD, ".docx");
        words.write(paper, response.getOutputStream());
    }

    /** Asked for again each time: what may be read, and what a module says of it, changes without a new version. */
    private static void head(HttpServletResponse response, Paper paper, String type, String ending) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(paper.title()) + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** The title, without what no file system takes. */
    private static String name(String title) {
        String plain = title.replaceAll("[\"<>|:*?;/\\\\]", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("\\.+$", "");
        int most = Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()));
        String cut = plain.substring(0, plain.offsetByCodePoints(0, most)).strip();
        return cut.isEmpty() ? "dokument" : cut;
    }
}
