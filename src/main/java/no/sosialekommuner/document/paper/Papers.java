package no.sosialekommuner.document.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import no.sosialekommuner.contribution.Bodies;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.attachment.Attachment;
import no.sosialekommuner.contribution.attachment.Attachments;
import no.sosialekommuner.document.Imprint;
import no.sosialekommuner.document.paper.Paper.Labels;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.file.Files;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contributions as papers, with those of their pictures that the viewer may see. */
@Component
public class Papers {

    /** A document that is nothing but pictures is an album; what is beyond becomes its words. */
    private static final int MOST_IMAGES = 100;

    private static final Set<String> PRINTABLE = Set.of("image/jpeg", "image/png");

    private final Contributions contributions;
    private final Bodies bodies;
    private final Imprints imprints;
    private final Attachments attachments;
    private final Files files;
    private final Site site;
    private final Texts texts;

    Papers(
            Contributions contributions,
            Bodies bodies,
            Imprints imprints,
            Attachments attachments,
            Files files,
            Site site,
            Texts texts) {
        this.contributions = contributions;
        this.bodies = bodies;
        this.imprints = imprints;
        this.attachments = attachments;
        this.files = files;
        this.site = site;
        this.texts = texts;
    }

    /** @throws NotFound when the contribution is not there or not for this viewer */
    public Paper require(ContributionId id, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(id, viewer);
        return of(
                contribution.title(),
                bodies.of(List.of(id)).getOrDefault(id, ""),
                imprints.of(contribution, viewer),
                viewer);
    }

    /** A text that the viewer is known to be allowed to read. */
    public Paper of(String title, String html, Imprint imprint, Viewer viewer) {
        List<Block> blocks = Blocks.of(
                html, new LinkTargets(site.url()), texts.text(imprint.language(), "document.picture.undescribed"));
        return new Paper(
                PlainText.line(title),
                imprint,
                labels(imprint.language()),
                blocks,
                html.length(),
                images(Pictured.in(blocks), viewer));
    }

    private Labels labels(Language language) {
        return new Labels(
                texts.text(language, "document.contents"),
                texts.text(language, "document.page"),
                texts.text(language, "document.page.of"),
                texts.text(language, "document.unseen"));
    }

    private Map<FileId, Image> images(Set<FileId> pictured, Viewer viewer) {
        Map<FileId, Image> images = new HashMap<>();
        for (FileId file : new LinkedHashSet<>(pictured)) {
            Image image = images.size() < MOST_IMAGES ? image(file, viewer) : null;
            if (image != null) {
                images.put(file, image);
            }
        }
        return images;
    }

    private @Nullable Image image(FileId file, Viewer viewer) {
        try {
            Attachment attachment = attachments.require(file, viewer);
            return attachment.picture() && PRINTABLE.contains(attachment.mediaType())
                    ? measured(files.open(file).getFile().toPath(), attachment.mediaType())
                    : null;
        } catch (NotFound | IOException _) {
            return null;
        }
    }

    /** By what is on the disk, so that a damaged file is found out before half a document is written. */
    private static @Nullable Image measured(Path content, String mediaType) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(content.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return new Image(content, mediaType, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }
}
