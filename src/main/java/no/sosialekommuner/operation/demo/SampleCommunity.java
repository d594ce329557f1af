package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.IncomingContribution;
import no.sosialekommuner.contribution.IncomingReply;
import no.sosialekommuner.contribution.Intake;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.LetterIntake;
import no.sosialekommuner.notification.NoticeIntake;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.organisation.OrganisationIntake;
import no.sosialekommuner.space.GroupIntake;
import no.sosialekommuner.space.SpaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sample members move in with a year of what they wrote, read and liked. */
@Component
public class SampleCommunity {

    private final SampleFiles files;
    private final SamplePeople people;
    private final OrganisationIntake organisations;
    private final GroupIntake spaces;
    private final Intake intake;
    private final SampleReactions reactions;
    private final SampleEditorial editorial;
    private final SampleGuides guides;
    private final SampleTaxonomy taxonomy;
    private final SamplePolls polls;
    private final SamplePlans plans;
    private final SampleFreshness freshness;
    private final SampleFeedback feedback;
    private final SampleExperts experts;
    private final SampleConfidences confidences;
    private final SampleAgreements agreements;
    private final SampleKnowing knowing;
    private final NoticeIntake notices;
    private final LetterIntake letters;
    private final SamplePost post;

    SampleCommunity(
            SampleFiles files,
            SamplePeople people,
            OrganisationIntake organisations,
            GroupIntake spaces,
            Intake intake,
            SampleReactions reactions,
            SampleEditorial editorial,
            SampleGuides guides,
            SampleTaxonomy taxonomy,
            SamplePolls polls,
            SamplePlans plans,
            SampleFreshness freshness,
            SampleFeedback feedback,
            SampleExperts experts,
            SampleConfidences confidences,
            SampleAgreements agreements,
            SampleKnowing knowing,
            NoticeIntake notices,
            LetterIntake letters,
            SamplePost post) {
        this.files = files;
        this.people = people;
        this.organisations = organisations;
        this.spaces = spaces;
        this.intake = intake;
        this.reactions = reactions;
        this.editorial = editorial;
        this.guides = guides;
        this.taxonomy = taxonomy;
        this.polls = polls;
        this.plans = plans;
        this.freshness = freshness;
        this.feedback = feedback;
        this.experts = experts;
        this.confidences = confidences;
        this.agreements = agreements;
        this.knowing = knowing;
        this.notices = notices;
        this.letters = letters;
        this.post = post;
    }

    /** What the members write about. */
    public List<String> titles() {
        return files.contributions().stream().map(SampleContribution::title).toList();
    }

    /** What they write: contributions and replies. */
    public List<String> texts() {
        return files.contributions().stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.body()), it.replies().stream().map(SampleReply::body)))
                .toList();
    }

    /** @param now what every date of the files is counted back from */
    @Transactional
    public void moveIn(Instant now) {
        Map<String, MemberId> members = people.moveIn(files.members(), files.groups(), now);
        Audience audience = new Audience(files.members(), files.groups());
        List<Dated> contributions =
                files.contributions().stream().map(it -> Dated.of(it, now)).toList();
        Taken<ContributionId> taken = intake.contributions(contributions(contributions, members, audience));
        Taken<ReplyId> replies = intake.replies(contributions.stream()
                .flatMap(it -> it.sample().replies().stream().map(reply -> reply(it, reply, members, audience)))
                .toList());
        intake.accepted(accepted(contributions));
        reactions.take(contributions, taken, members, audience);
        editorial.take(taken, known(members, "anne-grethe"), now);
        taxonomy.tend(known(members, "siri"), members, taken);
        polls.take(contributions, taken, members, audience);
        plans.take(members, now);
        guides.take(known(members, "anne-grethe"), now);
        freshness.take(taken, members, now);
        feedback.take(taken, replies, members, now);
        experts.take(contributions, taken, members);
        confidences.take(members, now);
        agreements.take(known(members, "mona"), now);
        knowing.take(taken, members, now);
        notices.follow(
                known(members, "anna"),
                List.of("arkiv", "krise", "moderering", "ki"),
                List.of(known(members, "eva"), known(members, "bjorn")));
        notices.follow(known(members, "bjorn"), List.of("krise", "personvern"), List.of(known(members, "anna")));
        notices.tell(now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(4)));
        letters.write(List.of(known(members, "anna"), known(members, "bjorn"), known(members, "eva")));
        post.take(contributions, taken, now);
    }

    private List<IncomingContribution> contributions(
            List<Dated> contributions, Map<String, MemberId> members, Audience audience) {
        Map<String, SpaceId> bySlug = spaces.bySlug(
                contributions.stream().map(it -> it.sample().space()).collect(Collectors.toSet()));
        Map<String, OrganisationId> byNumber = organisations.byNumber(contributions.stream()
                .map(it -> it.sample().blogOf())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<IncomingContribution> incoming = new ArrayList<>();
        for (Dated it : contributions) {
            SampleContribution sample = it.sample();
            IncomingContribution one = IncomingContribution.of(
                            it.key(),
                            sample.kind(),
                            known(members, sample.author()),
                            known(bySlug, sample.space()),
                            sample.title(),
                            sample.body(),
                            sample.tags(),
                            it.publishedAt())
                    .withLikes(audience.likes(it.key(), sample.space(), sample.author(), sample.likes(), members, it));
            one = sample.blogOf() == null ? one : one.withBlogOf(known(byNumber, sample.blogOf()));
            incoming.add(sample.urgent() ? one.withUrgency() : one);
        }
        return incoming;
    }

    private static IncomingReply reply(
            Dated contribution, SampleReply reply, Map<String, MemberId> members, Audience audience) {
        String key = contribution.replyKey(reply.number());
        return IncomingReply.of(
                        key,
                        contribution.key(),
                        reply.parent() == null ? null : contribution.replyKey(reply.parent()),
                        known(members, reply.author()),
                        reply.body(),
                        contribution.at(reply))
                .withLikes(audience.likes(
                        key,
                        contribution.sample().space(),
                        reply.author(),
                        reply.likes(),
                        members,
                        contribution.from(reply)));
    }

    private static Map<String, String> accepted(List<Dated> contributions) {
        Map<String, String> accepted = new HashMap<>();
        contributions.forEach(it -> it.sample().replies().stream()
                .filter(SampleReply::accepted)
                .forEach(reply -> accepted.put(it.key(), it.replyKey(reply.number()))));
        return accepted;
    }

    /** @throws NullPointerException when there is no such one, which is a mistake in the files */
    static <T> T known(Map<String, T> things, String key) {
        return Objects.requireNonNull(things.get(key), () -> "the sample community has no " + key);
    }
}
