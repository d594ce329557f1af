package no.sosialekommuner.member.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.file.Files;
import no.sosialekommuner.file.StoredFile;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class ProfilePictureTests {

    private static final String PAGE = "/min-side/profil/bilde";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Files files;

    @Autowired
    JdbcClient db;

    @Test
    void aPictureBecomesASquareWithoutWhatTheCameraWrote() throws IOException {
        Viewer member = cast.newcomer("3107", "MEMBER");
        byte[] photo = photo(800, 500);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif", "Hemmelig hytte");

        assertThat(upload(member, photo)).hasStatus(303);

        MvcTestResult shown = mvc.get()
                .uri("/bilder/" + pictureOf(member))
                .with(Cast.as(cast.bjorn()))
                .exchange();
        assertThat(shown).hasStatusOk().hasContentType("image/jpeg");
        byte[] content = shown.getResponse().getContentAsByteArray();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Hemmelig hytte");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(320);
    }

    @Test
    void browsersKeepAPictureAndRunNothingInIt() throws IOException {
        Viewer member = cast.newcomer("3107", "MEMBER");
        upload(member, photo(400, 400));

        assertThat(mvc.get().uri("/bilder/" + pictureOf(member)).with(Cast.as(member)))
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, private, immutable")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(mvc.get().uri("/bilder/" + pictureOf(member))).hasStatus(302);
    }

    @Test
    void aNewPictureTakesThePlaceOfTheOneBefore() throws IOException {
        Viewer member = cast.newcomer("3107", "MEMBER");
        upload(member, photo(400, 400));
        UUID before = pictureOf(member);

        upload(member, photo(300, 300));

        assertThat(pictureOf(member)).isNotEqualTo(before);
        assertThat(mvc.get().uri("/bilder/" + before).with(Cast.as(member))).hasStatus(404);
    }

    @Test
    void aRemovedPictureIsGone() throws IOException {
        Viewer member = cast.newcomer("3107", "MEMBER");
        upload(member, photo(400, 400));
        UUID before = pictureOf(member);

        assertThat(mvc.delete().uri(PAGE).with(Cast.as(member)).with(csrf())).hasStatus(303);

        assertThat(mvc.get().uri("/bilder/" + before).with(Cast.as(member))).hasStatus(404);
        assertThat(mvc.get().uri("/min-side").with(Cast.as(member))).bodyText().doesNotContain("/bilder/");
    }

    @Test
    void otherStoredFilesAreNotServedAsPictures() {
        StoredFile secret = files.store("notat.txt", "Ikke for alle".getBytes(StandardCharsets.UTF_8));

        assertThat(mvc.get().uri("/bilder/" + secret.id()).with(Cast.as(cast.anna())))
                .hasStatus(404);
    }

    @Test
    void whatIsNoPictureIsRefusedBesideTheField() {
        assertThat(upload(cast.anna(), "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("feil-file");
        assertThat(upload(cast.anna(), new byte[0])).hasStatus(422);
    }

    private MvcTestResult upload(Viewer member, byte[] content) {
        return mvc.post()
                .uri(PAGE)
                .multipart()
                .file(new MockMultipartFile("file", "meg.jpg", "image/jpeg", content))
                .with(Cast.as(member))
                .with(csrf())
                .exchange();
    }

    private UUID pictureOf(Viewer member) {
        return db.sql("select picture_id from member.member where id = ?")
                .param(member.id().value())
                .query(UUID.class)
                .single();
    }

    /** A JPEG with a note by the camera, as phones write where a photo was taken. */
    private static byte[] photo(int width, int height) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        byte[] jpeg = plain.toByteArray();
        byte[] note = "Exif\0\0MM\0*\0\0\0\u0008\0\0\0\0\0\0Hemmelig hytte".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(jpeg, 0, 2);
        photo.write(0xFF);
        photo.write(0xE1);
        photo.write((note.length + 2) >> 8);
        photo.write((note.length + 2) & 0xFF);
        photo.write(note);
        photo.write(jpeg, 2, jpeg.length - 2);
        return photo.toByteArray();
    }
}
