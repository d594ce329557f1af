package no.sosialekommuner.operation.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load program wrk. */
record Wrk(int seconds, int connections) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([\\d.]+)");
    private static final Pattern TIME = Pattern.compile("(?m)^\\s*(50|95|99)%\\s+([\\d.]+)(us|ms|s|m)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses:\\s*(\\d+)");

    static boolean isInstalled() {
        return Program.find("wrk").isPresent();
    }

    /**
     * What came out of it, times in milliseconds.
     *
     * @param slow what 95 of 100 stay under
     * @param slowest what 99 of 100 stay under
     */
    record Result(double perSecond, double median, double slow, double slowest, long failed) {

        static final Result NONE = new Result(0, 0, 0, 0, 0);
    }

    Wrk forSeconds(int others) {
        return new Wrk(others, connections);
    }

    Wrk withConnections(int others) {
        return new Wrk(seconds, others);
    }

    Result run(Target target, String site) throws IOException, InterruptedException {
        return run(target, site, 0);
    }

    /** Half as often as in that run, by pauses between the requests of each connection. */
    Result runAtHalf(Result full, Target target, String site) throws IOException, InterruptedException {
        double each = connections * 1_000 / (full.perSecond() / 2);
        return run(target, site, Math.round(each - full.median() / 2));
    }

    private Result run(Target target, String site, long pause) throws IOException, InterruptedException {
        Path script = Files.createTempFile("sk-bench", ".lua");
        try {
            Files.writeString(script, target.script(pause));
            List<String> command = new ArrayList<>(List.of(
                    "wrk", "-t2", "-c" + connections, "-d" + seconds + "s", "--latency", "-s", script.toString()));
            target.headers().forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
            command.add(site + target.path());
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("wrk failed: " + output);
            }
            return read(output);
        } finally {
            Files.delete(script);
        }
    }

    static Result read(String output) {
        Map<String, Double> times = new HashMap<>();
        Matcher time = TIME.matcher(output);
        while (time.find()) {
            times.put(time.group(1), Double.parseDouble(time.group(2)) * factor(time.group(3)));
        }
        return new Result(
                number(RATE, output),
                times.getOrDefault("50", 0.0),
                times.getOrDefault("95", 0.0),
                times.getOrDefault("99", 0.0),
                (long) number(FAILED, output));
    }

    private static double factor(String unit) {
        return switch (unit) {
            case "us" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1_000;
            default -> 60_000;
        };
    }

    private static double number(Pattern pattern, String output) {
        Matcher found = pattern.matcher(output);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
