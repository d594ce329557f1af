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
import java.util.Map;

/** A mail server that answers one command with what a test wants to hear, and all others kindly. */
final class MoodyServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> moods;

    /** @param moods answers by the first word of a command; {@code HELLO} for the greeting, {@code .} for the end of a letter */
    MoodyServer(Map<String, String> moods) throws IOException {
        this.moods = moods;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "smtp://localhost:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(caller);
            } catch (IOException _) {
                // The caller has hung up, or the test is over.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = caller.getOutputStream();
        say(out, moods.getOrDefault("HELLO", "220 moody"));
        boolean letter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
            if (letter) {
                if (line.equals(".")) {
                    letter = false;
                    say(out, moods.getOrDefault(".", "250 taken"));
                }
            } else {
                String answer = moods.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
                say(out, answer);
                letter = command.equals("DATA") && answer.startsWith("354");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
