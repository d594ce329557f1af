package no.sosialekommuner.operation.command;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells why a start failed in one line on the error stream; the framework's own block is silenced in the settings. */
class OneLine implements FailureAnalysisReporter {

    @Override
    @SuppressWarnings("SystemOut")
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        System.err.println("sk: " + (analysis.getDescription() + action).replaceAll("\\s*\\R\\s*", " "));
    }
}
