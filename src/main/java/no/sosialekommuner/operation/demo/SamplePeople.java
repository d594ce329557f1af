package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.sosialekommuner.member.IncomingMember;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.MemberIntake;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.organisation.OrganisationIntake;
import no.sosialekommuner.space.GroupIntake;
import no.sosialekommuner.web.Language;
import org.springframework.stereotype.Component;

/** The sample members and the groups they are in. */
@Component
class SamplePeople {

    private final OrganisationIntake organisations;
    private final MemberIntake members;
    private final GroupIntake spaces;

    SamplePeople(OrganisationIntake organisations, MemberIntake members, GroupIntake spaces) {
        this.organisations = organisations;
        this.members = members;
        this.spaces = spaces;
    }

    /** @return the members by their handle */
    Map<String, MemberId> moveIn(List<SampleMember> samples, List<SampleGroup> groups, Instant now) {
        Map<String, OrganisationId> employers = organisations.byNumber(
                samples.stream().map(SampleMember::organisation).collect(Collectors.toSet()));
        members.take(samples.stream().map(it -> incoming(it, employers, now)).toList());
        Map<String, MemberId> byEmail =
                members.byEmail(samples.stream().map(SampleMember::email).toList());
        Map<String, MemberId> byHandle = new HashMap<>();
        samples.forEach(it -> byHandle.put(it.handle(), Objects.requireNonNull(byEmail.get(it.email()))));
        spaces.givenSpaces();
        groups.forEach(group -> found(group, byHandle, now));
        return byHandle;
    }

    private static IncomingMember incoming(SampleMember it, Map<String, OrganisationId> employers, Instant now) {
        return new IncomingMember(
                it.handle(),
                it.email(),
                it.name(),
                it.title(),
                Objects.requireNonNull(employers.get(it.organisation()), () -> "no organisation " + it.organisation()),
                SpeaksAs.valueOf(it.speaksAs()),
                Language.valueOf(it.language()),
                it.about(),
                it.roles().stream().map(Role::valueOf).collect(Collectors.toSet()),
                it.tags(),
                now.minus(Duration.ofDays(it.joined())),
                true);
    }

    private void found(SampleGroup group, Map<String, MemberId> byHandle, Instant now) {
        spaces.take(
                group.slug(),
                group.name(),
                group.description(),
                group.admission(),
                Objects.requireNonNull(byHandle.get(group.owner())),
                group.members().stream()
                        .map(handle -> Objects.requireNonNull(byHandle.get(handle)))
                        .toList(),
                now.minus(Duration.ofDays(360)));
    }
}
