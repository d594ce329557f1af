package no.sosialekommuner.file;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program of ours in a process of its own. What never ends or takes all memory can be ended there and harms nobody, nothing
 * of what it needs is loaded into the product, and the process knows none of the product's secrets.
 *
 * @param program its {@code main} begins with {@link #endInTime}
 * @param options of the virtual machine, beside those that all have
 */
public record ProcessApart(Class<?> program, List<String> options) {

    /** Exit status: it took too long. */
    public static final int SLOW = 4;

    /** Exit status: it would have needed more memory. */
    public static final int OUT_OF_MEMORY = 3;

    private static final List<String> ALWAYS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    /** Without these a name with æ, ø or å is not found, or nothing starts on Windows. The others are nobody's business. */
    private static final Set<String> ENVIRONMENT =
            Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "TEMP", "TMP", "TMPDIR");

    private static final Duration GRACE = Duration.ofSeconds(10);

    public ProcessApart {
        options = List.copyOf(options);
    }

    /**
     * Runs it to its end.
     *
     * @param arguments of the program; what {@link #endInTime} needs is added behind them
     * @param errors where goes what it says of its errors
     * @return its exit status; nothing where it could not even end itself in time
     */
    public OptionalInt run(List<String> arguments, Duration longest, Redirect errors)
            throws IOException, InterruptedException {
        Process process = start(arguments, longest, errors);
        try {
            return process.waitFor(longest.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(List<String> arguments, Duration longest, Redirect errors) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(ALWAYS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(arguments);
        command.add("" + longest.toMillis());
        command.add("" + ProcessHandle.current().pid());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(errors);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder.start();
    }

    /**
     * Called by the program: it ends when its time is over, and when nobody is left to wait for it.
     *
     * @param arguments all that it was started with
     */
    public static void endInTime(String... arguments) {
        Duration longest = Duration.ofMillis(Long.parseLong(arguments[arguments.length - 2]));
        CompletableFuture<?> alone = whenAlone(Long.parseLong(arguments[arguments.length - 1]));
        Thread.ofPlatform().daemon().start(() -> {
            try {
                alone.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException _) {
                // its time is over
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(SLOW);
        });
    }

    /** Whoever has started it may have ended before it got here; then somebody else has become its parent. */
    private static CompletableFuture<?> whenAlone(long starter) {
        return ProcessHandle.current()
                .parent()
                .filter(parent -> parent.pid() == starter)
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
