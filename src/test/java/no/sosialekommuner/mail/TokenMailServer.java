package no.sosialekommuner.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes letters only from who signs in by XOAUTH2 (as Microsoft 365 and Gmail speak it), and offers nothing else. */
final class TokenMailServer extends TalkingServer {

    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<String> users = new CopyOnWriteArrayList<>();
    private volatile String token = "";

    TokenMailServer() {
        start();
    }

    /** From now on this token alone opens. */
    void takes(String wanted) {
        token = wanted;
    }

    List<String> letters() {
        return letters;
    }

    /** Who has signed in, once for each time. */
    List<String> users() {
        return users;
    }

    @Override
    void talk(BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 tokens only");
        boolean known = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", 2)[0];
            switch (command) {
                case "EHLO" -> say(out, "250-here\r\n250 AUTH XOAUTH2");
                case "AUTH" -> known = signsIn(line, in, out);
                case "MAIL" -> say(out, known ? "250 fine" : "530 5.7.57 Client not authenticated to send mail");
                case "DATA" -> {
                    say(out, "354 go on");
                    letters.add(letter(in));
                    say(out, "250 taken");
                }
                default -> say(out, "250 fine");
            }
        }
    }

    /** What is refused is told in a challenge, to which an empty line is the answer. */
    private boolean signsIn(String line, BufferedReader in, OutputStream out) throws IOException {
        String[] words = line.split(" ");
        if (words.length < 2 || !words[1].equals("XOAUTH2")) {
            say(out, "504 5.7.4 Unrecognized authentication type");
            return false;
        }
        if (words.length == 2) {
            say(out, "334 ");
        }
        String response = words.length == 2 ? in.readLine() : words[2];
        String[] parts = new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8).split("\u0001");
        if (parts.length == 2 && parts[1].equals("auth=Bearer " + token)) {
            users.add(parts[0].substring("user=".length()));
            say(out, "235 2.7.0 Accepted");
            return true;
        }
        say(out, "334 " + Base64.getEncoder().encodeToString("{\"status\":\"401\"}".getBytes(StandardCharsets.UTF_8)));
        in.readLine();
        say(out, "535 5.7.3 Authentication unsuccessful");
        return false;
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }
}
