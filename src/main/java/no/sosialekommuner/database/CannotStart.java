package no.sosialekommuner.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why the database did not start, where a stack trace would hide it. */
class CannotStart extends AbstractFailureAnalyzer<EmbeddedServer.NotStarted> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, EmbeddedServer.NotStarted failure) {
        return new FailureAnalysis(
                failure.getMessage() + ": " + failure.reason() + ".",
                "Stop the other process, choose another folder with --data, or set SK_DB_URL to an own PostgreSQL.",
                failure);
    }
}
