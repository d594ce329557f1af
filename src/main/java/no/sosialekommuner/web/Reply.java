package no.sosialekommuner.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answer to an action: the changed fragment to htmx, a redirect (303) to a plain form. Controllers take it as a
 * parameter and never look at the request themselves.
 */
public final class Reply {

    private final boolean htmx;

    Reply(HttpServletRequest request) {
        this.htmx = "true".equals(request.getHeader("HX-Request"));
    }

    /** The fragment when htmx asked, a redirect to the address otherwise. */
    public ModelAndView fragmentOr(String address, String view, Map<String, ?> model) {
        return htmx ? new ModelAndView(view, model) : redirect(address);
    }

    /** Where htmx has nothing to swap: the browser is sent on in both cases. */
    public ModelAndView redirect(String address) {
        ModelAndView redirect = new ModelAndView("redirect:" + address);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }

    /** What was typed with the faults beside the fields (422): the fragment when htmx asked, a page around it otherwise. */
    public ModelAndView invalidFragmentOr(String page, String view, Map<String, ?> model) {
        return invalid(htmx ? view : page, model);
    }

    /** The same page again, filled with what was typed and the faults beside the fields (422). */
    public static ModelAndView invalid(String view, Map<String, ?> model) {
        ModelAndView page = new ModelAndView(view, model);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
