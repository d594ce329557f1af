package no.sosialekommuner.notification.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser and its maker's push service: takes messages on this machine and reads them as RFC 8291 says, by code of its own. */
final class PushedBrowser implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer service;
    private final KeyPair keys = newKeys();
    private final byte[] auth = new byte[16];
    private final List<Pushed> taken = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    PushedBrowser() throws IOException {
        new SecureRandom().nextBytes(auth);
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::take);
        service.start();
    }

    /** What reached the browser. */
    record Pushed(String content, String authorization, String urgency, String topic) {}

    String endpoint() {
        return "http://127.0.0.1:" + service.getAddress().getPort() + "/send/1";
    }

    String key() {
        return BASE64.encodeToString(point((ECPublicKey) keys.getPublic()));
    }

    String auth() {
        return BASE64.encodeToString(auth);
    }

    List<Pushed> taken() {
        return taken;
    }

    /** What the service answers next, instead of taking the message. */
    void answersNext(int status) {
        answers.add(status);
    }

    @Override
    public void close() {
        service.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = answers.isEmpty() ? 201 : answers.removeFirst();
        if (status == 201) {
            var headers = exchange.getRequestHeaders();
            taken.add(new Pushed(
                    read(body),
                    headers.getFirst("Authorization"),
                    headers.getFirst("Urgency"),
                    headers.getFirst("Topic")));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private String read(byte[] body) {
        try {
            ByteBuffer message = ByteBuffer.wrap(body);
            byte[] salt = next(message, 16);
            message.getInt();
            byte[] sender = next(message, message.get());
            byte[] encrypted = next(message, message.remaining());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(key(sender), true);
            byte[] info = join(
                    "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                    point((ECPublicKey) keys.getPublic()),
                    sender);
            byte[] secret = derived(auth, agreement.generateSecret(), info, 32);
            byte[] key = derived(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
            byte[] nonce = derived(salt, secret, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            byte[] padded = cipher.doFinal(encrypted);
            int end = padded.length;
            while (padded[end - 1] == 0) {
                end--;
            }
            return new String(padded, 0, end - 1, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("The message cannot be read by the browser", e);
        }
    }

    private ECPublicKey key(byte[] point) throws GeneralSecurityException {
        ECPoint at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(at, ((ECPublicKey) keys.getPublic()).getParams()));
    }

    private static byte[] point(ECPublicKey key) {
        ByteBuffer point = ByteBuffer.allocate(65).put((byte) 4);
        for (var coordinate : List.of(key.getW().getAffineX(), key.getW().getAffineY())) {
            byte[] bytes = coordinate.toByteArray();
            byte[] whole = new byte[32];
            int length = Math.min(32, bytes.length);
            System.arraycopy(bytes, bytes.length - length, whole, 32 - length, length);
            point.put(whole);
        }
        return point.array();
    }

    /** HKDF (RFC 5869), one block long. */
    private static byte[] derived(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        byte[] extracted = mac(salt, secret);
        return Arrays.copyOf(mac(extracted, join(info, new byte[] {1})), length);
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] next(ByteBuffer message, int length) {
        byte[] part = new byte[length];
        message.get(part);
        return part;
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
