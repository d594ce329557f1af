package no.sosialekommuner.operation.stackexchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.Intake;

/** Which answer the asker accepted, when all answers are there. */
final class Acceptances {

    private final Intake intake;
    private final Names names;
    private final Tally tally;

    Acceptances(Intake intake, Names names, Tally tally) {
        this.intake = intake;
        this.names = names;
        this.tally = tally;
    }

    void read(DumpFile file) {
        Batch<Acceptance> batch =
                new Batch<>(it -> take(it, file.name()), (it, why) -> tally.broken(file.name(), it.line(), why));
        file.readAgain(
                row -> {
                    if (row.find("AcceptedAnswerId").isPresent()
                            && row.find("Id").isPresent()) {
                        batch.add(new Acceptance(row.line(), row.number("Id"), row.number("AcceptedAnswerId")));
                    }
                },
                tally);
        batch.flush();
    }

    private void take(List<Acceptance> batch, String file) {
        Set<String> accepted = intake.accepted(batch.stream()
                .collect(Collectors.toMap(
                        it -> names.post(it.question()), it -> names.post(it.answer()), (first, _) -> first)));
        for (Acceptance it : batch) {
            if (!accepted.contains(names.post(it.question()))) {
                tally.broken(file, it.line(), "the accepted answer " + it.answer() + " is not here");
            }
        }
        tally.taken("accepted answers", accepted.size(), 0);
    }

    private record Acceptance(long line, long question, long answer) {}
}
