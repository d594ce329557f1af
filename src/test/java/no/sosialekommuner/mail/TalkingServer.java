package no.sosialekommuner.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server on a port of its own that talks line by line with one caller after the other. */
abstract class TalkingServer implements AutoCloseable {

    private final ServerSocket socket;

    TalkingServer() {
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called when all that a talk needs is there. */
    final void start() {
        Thread.ofVirtual().start(this::serve);
    }

    final int port() {
        return socket.getLocalPort();
    }

    /** From the greeting to the end. */
    abstract void talk(BufferedReader in, OutputStream out) throws IOException;

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8)),
                        caller.getOutputStream());
            } catch (IOException _) {
                // The caller has hung up, or the test is over.
            }
        }
    }

    static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public final void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
