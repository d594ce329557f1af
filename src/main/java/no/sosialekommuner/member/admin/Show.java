package no.sosialekommuner.member.admin;

import java.util.Arrays;
import no.sosialekommuner.member.ProfileFilter;
import no.sosialekommuner.member.Role;
import org.jspecify.annotations.Nullable;

/** Which members an administrator wants to see. */
public enum Show {
    ALL("alle", null),
    ADMINISTRATORS("administratorer", Role.ADMINISTRATOR),
    MODERATORS("moderatorer", Role.MODERATOR),
    EDITORS("redaktorer", Role.EDITOR),
    EXPERTS("eksperter", Role.EXPERT),
    DEACTIVATED("deaktiverte", null);

    private final String address;
    private final @Nullable Role role;

    Show(String address, @Nullable Role role) {
        this.address = address;
        this.role = role;
    }

    static Show of(String address) {
        return Arrays.stream(values())
                .filter(it -> it.address.equals(address))
                .findFirst()
                .orElse(ALL);
    }

    /** As in the address. */
    public String address() {
        return address;
    }

    ProfileFilter applied(ProfileFilter filter) {
        return this == DEACTIVATED ? filter.deactivated() : filter.with(role);
    }
}
