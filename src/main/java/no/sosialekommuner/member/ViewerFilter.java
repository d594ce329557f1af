package no.sosialekommuner.member;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import no.sosialekommuner.web.Visitor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the {@link Viewer} into the request of everybody who is signed in. It stands in the security chains before the
 * authorisation, so that a deactivated member is an outsider from the next request on.
 */
public final class ViewerFilter extends OncePerRequestFilter {

    private final Viewers viewers;

    public ViewerFilter(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            Optional<Viewers.Row> row = viewers.row(signedIn.id());
            if (row.isPresent()) {
                request.setAttribute(Viewer.class.getName(), row.get().viewer());
                request.setAttribute(Visitor.ATTRIBUTE, row.get().visitor());
            } else {
                forget(request);
            }
        }
        chain.doFilter(request, response);
    }

    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
