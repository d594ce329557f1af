package no.sosialekommuner.contribution.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class AttachmentTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    Attachments attachments;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aPictureIsMadeAnewAndShownByBrowsers() throws IOException {
        String address = url(upload(cast.anna(), "Kart over sentrum.PNG", picture(3000, 1500)));

        assertThat(address).endsWith("/kart-over-sentrum.jpg");
        MvcTestResult shown = get(cast.anna(), address);
        assertThat(shown)
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition", it -> assertThat(it.getFirst()).startsWith("inline"))
                .hasHeaderSatisfying(
                        "Cache-Control", it -> assertThat(it.getFirst()).contains("private"));
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(shown.getResponse().getContentAsByteArray()));
        assertThat(image.getWidth()).isEqualTo(1600);
    }

    @Test
    void aDocumentIsSavedAndNeverShown() {
        String address = url(upload(cast.anna(), "Vaktplan (ny).pdf", PDF));

        assertThat(address).endsWith("/vaktplan-ny.pdf");
        assertThat(get(cast.anna(), address))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        it -> assertThat(it.getFirst()).startsWith("attachment").contains("Vaktplan"));
    }

    @Test
    void onlyTheUploaderReadsItUntilItIsPartOfAText() {
        String address = url(upload(cast.anna(), "vaktplan.pdf", PDF));
        assertThat(get(cast.bjorn(), address)).hasStatus(404);

        publish(cast.anna(), "kommune-3107", "Se [planen](" + address + ")");

        assertThat(get(cast.bjorn(), address)).hasStatus(404);
        assertThat(get(cast.newcomer("3107", "MEMBER"), address)).hasStatusOk();
    }

    @Test
    void nobodyGainsARightByWritingAnAddress() {
        String address = url(upload(cast.anna(), "vaktplan.pdf", PDF));

        publish(cast.bjorn(), "nettverk", "Se [planen](" + address + ")");

        assertThat(get(cast.bjorn(), address)).hasStatus(404);
        assertThat(get(cast.anna(), address)).hasStatusOk();
    }

    @Test
    void whatIsWithdrawnTakesItsFilesAlong() {
        String address = url(upload(cast.anna(), "vaktplan.pdf", PDF));
        ContributionId id = publish(cast.anna(), "nettverk", "Se [planen](" + address + ")");
        assertThat(get(cast.bjorn(), address)).hasStatusOk();

        assertThat(mvc.post()
                        .uri("/bidrag/" + id + "/tilbaketrekking")
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(get(cast.bjorn(), address)).hasStatus(404);
        assertThat(get(cast.anna(), address)).hasStatusOk();
    }

    @Test
    void theFilesOfATextAreThoseItShows() {
        String kept = url(upload(cast.anna(), "beholdt.pdf", PDF));
        String left = url(upload(cast.anna(), "fjernet.pdf", PDF));
        ContributionId id = publish(cast.anna(), "nettverk", "[a](" + kept + ") [b](" + left + ")");
        assertThat(attachments.of(id)).extracting(Attachment::name).containsExactly("beholdt.pdf", "fjernet.pdf");

        assertThat(mvc.post()
                        .uri("/bidrag/" + id + "/rediger")
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("version", "1")
                        .param("title", "Vedlegg")
                        .param("body", "[a](" + kept + ")"))
                .hasStatus(303);

        assertThat(attachments.of(id)).extracting(Attachment::name).containsExactly("beholdt.pdf");
        assertThat(get(cast.bjorn(), left)).hasStatusOk();
    }

    @Test
    void withoutAScriptTheFileComesAlongWithTheForm() throws IOException {
        MvcTestResult published = mvc.post()
                .uri("/ny")
                .multipart()
                .file(new MockMultipartFile("file", "kart.png", "image/png", picture(20, 10)))
                .file(new MockMultipartFile("file", "", "application/octet-stream", new byte[0]))
                .with(Cast.as(cast.anna()))
                .with(csrf())
                .param("key", key)
                .param("kind", "QUESTION")
                .param("space", "nettverk")
                .param("title", "Med bilde")
                .param("body", "Se her:")
                .param("description", "Kart over [sentrum]")
                .exchange();

        assertThat(published).hasStatus(303);
        assertThat(body()).startsWith("Se her:\n\n![Kart over \\[sentrum\\]](/vedlegg/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!doctype html><script>alert(1)</script>",
                "MZ\u0000\u0001 program",
                "PK\u0003\u0004 arkiv"
            })
    void whatIsNotTakenIsRefusedWhateverItIsCalled(String content) {
        for (String name : new String[] {"bilde.png", "notat.txt", "plan.pdf"}) {
            MvcTestResult refused = upload(cast.anna(), name, content.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(refused)
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.fault")
                    .asString()
                    .isNotBlank();
        }
    }

    @Test
    void aPictureThatLiesAboutItsTypeIsRefused() {
        byte[] half = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13};
        assertThat(upload(cast.anna(), "bilde.png", half))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.fault")
                .asString()
                .contains("kan ikke leses");
    }

    @Test
    void aPictureOfFiftyMegapixelsIsRefusedWithoutBeingUnfolded() throws IOException {
        byte[] huge = picture(1, 1);
        // The header says 10 000 by 5 000; nothing that large follows.
        byte[] header = {0, 0, 0x27, 0x10, 0, 0, 0x13, (byte) 0x88};
        System.arraycopy(header, 0, huge, 16, header.length);
        CRC32 sum = new CRC32();
        sum.update(huge, 12, 17);
        for (int i = 0; i < 4; i++) {
            huge[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        }
        assertThat(upload(cast.anna(), "stort.png", huge))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.fault")
                .asString()
                .contains("40 megapiksler");
    }

    @Test
    void aFileThatIsTooLargeIsSaidBesideTheFieldAndNothingIsLost() {
        assertThat(mvc.post()
                        .uri("/ny")
                        .multipart()
                        .file(new MockMultipartFile("file", "film.pdf", "application/pdf", new byte[21 << 20]))
                        .with(Cast.as(cast.anna()))
                        .with(csrf())
                        .param("kind", "QUESTION")
                        .param("space", "nettverk")
                        .param("title", "Med for stor fil")
                        .param("body", "Det jeg skrev"))
                .hasStatus(422)
                .bodyText()
                .contains("feil-file", "20 MB", "Med for stor fil", "Det jeg skrev");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(upload(cast.anna(), "tom.pdf", new byte[0])).hasStatus(422);
    }

    private MvcTestResult upload(Viewer viewer, String name, byte[] content) {
        return mvc.post()
                .uri("/vedlegg")
                .multipart()
                .file(new MockMultipartFile("file", name, "image/png", content))
                .with(Cast.as(viewer))
                .with(csrf())
                .accept("application/json")
                .exchange();
    }

    private static String url(MvcTestResult uploaded) {
        assertThat(uploaded).hasStatus(201);
        return JsonPath.read(
                new String(uploaded.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), "$.url");
    }

    private MvcTestResult get(Viewer viewer, String address) {
        return mvc.get().uri(address).with(Cast.as(viewer)).exchange();
    }

    private ContributionId publish(Viewer author, String space, String body) {
        assertThat(mvc.post()
                        .uri("/ny")
                        .with(Cast.as(author))
                        .with(csrf())
                        .param("key", key)
                        .param("kind", "DISCUSSION")
                        .param("space", space)
                        .param("title", "Vedlegg")
                        .param("body", body))
                .hasStatus(303);
        return new ContributionId(db.sql("select id from contribution.contribution where form_key = ?::uuid")
                .param(key)
                .query(Long.class)
                .single());
    }

    private String body() {
        return db.sql("select body from contribution.contribution where form_key = ?::uuid")
                .param(key)
                .query(String.class)
                .single();
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
