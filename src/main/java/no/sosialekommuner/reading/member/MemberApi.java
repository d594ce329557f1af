package no.sosialekommuner.reading.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Profile;
import no.sosialekommuner.member.ProfileFilter;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Members by the API. An e-mail address is shown to its owner and to administrators. */
@RestController
@RequestMapping("/api/v1")
class MemberApi {

    private final Profiles profiles;

    MemberApi(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/me")
    Me me(Viewer viewer) {
        return Me.of(profiles.require(viewer.handle(), viewer.language()), viewer);
    }

    @GetMapping("/members")
    Page list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        ProfileFilter filter = ProfileFilter.all().named(q).from(organisation).after(cursor);
        Profiles.Page page = profiles.find(filter, viewer.language());
        return new Page(
                page.items().stream().map(profile -> Member.of(profile, viewer)).toList(), page.next());
    }

    @GetMapping("/members/{handle}")
    Member one(@PathVariable String handle, Viewer viewer) {
        return Member.of(profiles.require(handle, viewer.language()), viewer);
    }

    private static List<String> codes(Profile profile) {
        return profile.roles().stream().sorted().map(Role::code).toList();
    }

    /** @param roles lower-case names, {@code member} always among them */
    record Me(long id, String handle, String name, String email, Workplace organisation, List<String> roles) {

        static Me of(Profile profile, Viewer viewer) {
            return new Me(
                    viewer.id().value(),
                    viewer.handle(),
                    viewer.name(),
                    profile.email(),
                    new Workplace(
                            viewer.organisation().value(),
                            profile.person().organisationNumber(),
                            profile.person().organisationName()),
                    codes(profile));
        }
    }

    /** @param email to administrators and to the member; else absent */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(
            String handle,
            String name,
            String title,
            Place organisation,
            List<String> roles,
            @Nullable String email) {

        static Member of(Profile profile, Viewer viewer) {
            Person person = profile.person();
            boolean told = viewer.is(Role.ADMINISTRATOR) || person.id().equals(viewer.id());
            return new Member(
                    person.handle(),
                    person.name(),
                    person.title(),
                    Place.of(person),
                    codes(profile),
                    told ? profile.email() : null);
        }
    }

    /** @param number municipality number with leading zero, county number, or a slug such as {@code ks} */
    record Place(String number, String name) {

        static Place of(Person person) {
            return new Place(person.organisationNumber(), person.organisationName());
        }
    }

    record Workplace(long id, String number, String name) {}

    record Page(List<Member> items, @Nullable String next) {}
}
