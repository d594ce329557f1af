package no.sosialekommuner.notification.push;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** On which devices a member takes push messages. */
@Controller
class DeviceController {

    private static final String ADDRESS = "/min-side/varsler/enheter";

    private final Devices devices;
    private final PushKeys keys;
    private final PushServices services;

    DeviceController(Devices devices, PushKeys keys, PushServices services) {
        this.devices = devices;
        this.keys = keys;
        this.services = services;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        return new ModelAndView(
                "notification/push/page", Map.of("devices", devices.of(viewer.id()), "key", keys.publicKey()));
    }

    @PostMapping(ADDRESS)
    ModelAndView add(
            @Valid DeviceForm form,
            BindingResult faults,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String program,
            Viewer viewer,
            Reply reply) {
        if (faults.hasErrors() || !services.isKnown(Objects.requireNonNull(form.endpoint()))) {
            throw new Invalid(Map.of("endpoint", "notification.push.unknown"));
        }
        devices.add(
                viewer.id(),
                new Device(
                        0,
                        BrowserName.of(program),
                        form.endpoint(),
                        Objects.requireNonNull(form.p256dh()),
                        Objects.requireNonNull(form.auth()),
                        Instant.EPOCH));
        return reply.redirect(ADDRESS);
    }

    @DeleteMapping(ADDRESS + "/{id}")
    ModelAndView remove(@PathVariable long id, Viewer viewer, Reply reply) {
        devices.remove(viewer.id(), id);
        return reply.redirect(ADDRESS);
    }
}
