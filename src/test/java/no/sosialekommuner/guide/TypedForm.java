package no.sosialekommuner.guide;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.member.Viewer;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form as it stands on a page, with what somebody types into it. */
public final class TypedForm {

    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private TypedForm(FormElement form) {
        action = form.attr("action");
        for (Connection.KeyVal field : form.formData()) {
            fields.put(field.key(), field.value());
        }
        fields.remove("_csrf");
    }

    public static TypedForm on(Document page, String css) {
        return new TypedForm((FormElement) page.expectFirst(css));
    }

    public TypedForm type(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    public MvcTestResult send(MockMvcTester mvc, Viewer by) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(action);
        fields.forEach(request::param);
        return request.with(Cast.as(by)).with(csrf()).exchange();
    }
}
