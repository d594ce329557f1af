package no.sosialekommuner.operation.community;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that the folder is the other command's, where a stack trace would hide it. */
class WrongFolder extends AbstractFailureAnalyzer<WrongCommunity> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongCommunity failure) {
        return new FailureAnalysis(failure.getMessage(), "Choose another folder with --data.", failure);
    }
}
