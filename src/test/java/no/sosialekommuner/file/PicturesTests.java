package no.sosialekommuner.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import no.sosialekommuner.web.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTests {

    private final Pictures pictures = new Pictures();

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void aPictureIsShrunkToTheLongestSide(String format) throws IOException {
        Picture made = pictures.shrunk(picture(2000, 1000, format), 1600);
        assertThat(made.width()).isEqualTo(1600);
        assertThat(made.height()).isEqualTo(800);
        assertThat(ImageIO.read(new ByteArrayInputStream(made.content())).getWidth())
                .isEqualTo(1600);
    }

    @Test
    void aSquareIsCutFromTheMiddle() throws IOException {
        Picture made = pictures.square(picture(300, 100, "png"), 256);
        assertThat(made.width()).isEqualTo(256);
        assertThat(made.height()).isEqualTo(256);
    }

    @Test
    void webPIsRead() {
        byte[] webp = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        assertThat(pictures.shrunk(webp, 100).width()).isEqualTo(1);
    }

    @Test
    void whatIsHiddenInTheFileDoesNotComeAlong() throws IOException {
        byte[] jpeg = picture(20, 10, "jpg");
        byte[] note = "Exif\0\0GPS 59.2 N 10.9 E".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        noted.write(jpeg, 0, 2);
        noted.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (note.length + 2)});
        noted.write(note);
        noted.write(jpeg, 2, jpeg.length - 2);

        assertThat(new String(noted.toByteArray(), StandardCharsets.ISO_8859_1)).contains("GPS 59.2");
        assertThat(new String(pictures.shrunk(noted.toByteArray(), 100).content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
    }

    @Test
    void aPictureThatUnfoldsTooFarIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] bomb = picture(1, 1, "png");
        bomb[16] = 0;
        bomb[18] = (byte) 0x20; // 8192 wide
        bomb[22] = (byte) 0x20; // 8192 high
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        for (int i = 0; i < 4; i++) {
            bomb[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        }
        assertThatThrownBy(() -> pictures.shrunk(bomb, 1600))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("too-many-pixels");
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        byte[] cut = Arrays.copyOf(picture(500, 500, "jpg"), 300);
        assertThatThrownBy(() -> pictures.shrunk(cut, 100)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> pictures.shrunk("ikke noe bilde".getBytes(StandardCharsets.UTF_8), 100))
                .isInstanceOf(Invalid.class);
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
