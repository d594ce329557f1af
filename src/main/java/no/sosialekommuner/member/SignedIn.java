package no.sosialekommuner.member;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The principal of a session or a token: only the id, because everything else may change while one is signed in. */
public record SignedIn(long member) implements AuthenticatedPrincipal, Serializable {

    public MemberId id() {
        return new MemberId(member);
    }

    @Override
    public String getName() {
        return Long.toString(member);
    }
}
