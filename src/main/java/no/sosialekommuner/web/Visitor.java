package no.sosialekommuner.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the shell shows of the one who is signed in. The member module fills it; the shell itself knows no members.
 *
 * @param picture address of the picture, or null when there is none
 * @param roles lower-case names of the roles, as {@code administrator}
 */
public record Visitor(String name, String handle, @Nullable String picture, Set<String> roles, Language language) {

    /** The request attribute under which the member module leaves the visitor. */
    public static final String ATTRIBUTE = Visitor.class.getName();

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the ways to the editors' pages are shown. */
    public boolean tends() {
        return is("editor") || is("administrator");
    }

    /** Whether the ways to the hosts' pages are shown. */
    public boolean hosts() {
        return tends() || is("moderator");
    }
}
