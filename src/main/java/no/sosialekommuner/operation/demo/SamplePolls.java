package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.IncomingPoll;
import no.sosialekommuner.contribution.PollIntake;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/** What the sample members vote on. Anna has not voted yet, so that whoever is tried as her can. */
@Component
class SamplePolls {

    private final PollIntake polls;

    SamplePolls(PollIntake polls) {
        this.polls = polls;
    }

    void take(
            List<Dated> contributions, Taken<ContributionId> taken, Map<String, MemberId> members, Audience audience) {
        for (Dated it : contributions) {
            SamplePoll poll = it.sample().poll();
            if (poll != null) {
                List<MemberId> voters = audience
                        .readers(it.key(), it.sample().space(), it.sample().author())
                        .stream()
                        .filter(handle -> !handle.equals("anna"))
                        .map(handle -> Objects.requireNonNull(members.get(handle), handle))
                        .toList();
                polls.take(new IncomingPoll(
                        taken.require(it.key()),
                        poll.question(),
                        poll.choices(),
                        poll.most(),
                        poll.anonymous(),
                        poll.results(),
                        poll.days() == null
                                ? null
                                : it.now().plus(Duration.ofDays(poll.days())).truncatedTo(ChronoUnit.HOURS),
                        poll.dealt(voters)));
            }
        }
    }
}
