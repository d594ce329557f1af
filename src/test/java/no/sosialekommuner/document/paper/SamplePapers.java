package no.sosialekommuner.document.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import no.sosialekommuner.document.Imprint;
import no.sosialekommuner.document.paper.Paper.Labels;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Language;

/** Papers made of Markdown, without a community around them. */
public final class SamplePapers {

    private static final FileId PICTURE = new FileId(UUID.fromString("11111111-2222-4333-8444-555555555555"));

    /** Stands below a text of which something could not be printed. */
    public static final String UNSEEN = "Tegn som står som □, mangler vi skrift til.";

    private static final Imprint IMPRINT = new Imprint(
            "Fredrikstad kommune",
            "Fredrikstad kommune i sosiale medier",
            null,
            "Publisert 3. desember 2026",
            "Vedtatt av kommunestyret 3. desember 2026, sak 45/26",
            Language.NB);

    private SamplePapers() {}

    /** With everything in it that a text may have: src/test/resources/document/strategi-nb.md. */
    public static Paper bokmaal(Path folder) {
        return of(
                "Kommunikasjonsstrategi for Fredrikstad",
                bokmaal(),
                IMPRINT,
                "Innhold",
                Map.of(PICTURE, picture(folder)));
    }

    /** The words of that text, one by one. */
    public static List<String> words() {
        return List.of(new Markdown().render(bokmaal()).plain().split("\\s+"));
    }

    private static String bokmaal() {
        return resource("strategi-nb.md").replace("%PICTURE%", PICTURE.toString());
    }

    public static Paper nynorsk() {
        Imprint imprint =
                new Imprint("Vinje kommune", null, "Åse Bø", "Sist endra 3. desember 2026", "Utkast", Language.NN);
        return of("Kommunikasjonsplan", resource("strategi-nn.md"), imprint, "Innhald", Map.of());
    }

    /** A strategy of twelve chapters, as a municipality adopts one: src/test/resources/document/plan-nb.md. */
    public static Paper plan() {
        return of("Strategi for sosiale medier 2027–2030", resource("plan-nb.md"), IMPRINT, "Innhold", Map.of());
    }

    /** As municipalities welcome those who have come from elsewhere. */
    public static String manyLanguages() {
        return resource("sprak.md");
    }

    public static Paper of(String title, String markdown) {
        return of(title, markdown, IMPRINT, "Innhold", Map.of());
    }

    public static Paper of(String title, String markdown, Imprint imprint, String contents, Map<FileId, Image> images) {
        String html = new Markdown().html(markdown);
        List<Block> blocks = Blocks.of(html, new LinkTargets("https://sk.example"), "Bilde uten beskrivelse");
        return new Paper(title, imprint, new Labels(contents, "Side", "av", UNSEEN), blocks, html.length(), images);
    }

    private static Image picture(Path folder) {
        BufferedImage picture = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 800, 400);
        canvas.setColor(new Color(0x12, 0x3F, 0x5C));
        for (int at = 0; at < 4; at++) {
            canvas.fillRect(80 + at * 180, 60 + at * 70, 100, 320 - at * 70);
        }
        canvas.dispose();
        try {
            Path file = Files.createTempFile(folder, "kanaler", ".png");
            ImageIO.write(picture, "png", file.toFile());
            return new Image(file, "image/png", 800, 400);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/document", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
