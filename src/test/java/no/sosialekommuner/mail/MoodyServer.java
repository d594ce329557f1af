package no.sosialekommuner.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/** A mail server that answers one command with what a test wants to hear, and all others kindly. */
final class MoodyServer extends TalkingServer {

    private final Map<String, String> moods;

    /** @param moods answers by the first word of a command; {@code HELLO} for the greeting, {@code .} for the end of a letter */
    MoodyServer(Map<String, String> moods) {
        this.moods = moods;
        start();
    }

    String address() {
        return "smtp://localhost:" + port();
    }

    @Override
    void talk(BufferedReader in, OutputStream out) throws IOException {
        say(out, moods.getOrDefault("HELLO", "220 moody"));
        boolean letter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
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
}
