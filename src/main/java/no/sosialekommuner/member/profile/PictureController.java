package no.sosialekommuner.member.profile;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.sosialekommuner.file.StoredFile;
import no.sosialekommuner.member.Profile;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The members' pictures. */
@Controller
class PictureController {

    private static final String ADDRESS = "/min-side/profil/bilde";

    private final ProfilePictures pictures;
    private final Profiles profiles;

    PictureController(ProfilePictures pictures, Profiles profiles) {
        this.pictures = pictures;
        this.profiles = profiles;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        return new ModelAndView("member/profile/picture", model(viewer));
    }

    @PostMapping(ADDRESS)
    ModelAndView take(@ModelAttribute("form") PictureForm form, BindingResult faults, Viewer viewer, Reply reply)
            throws IOException {
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            faults.rejectValue("file", "member.picture.missing");
        } else {
            try {
                pictures.replace(viewer.id(), file.getBytes());
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return faults.hasErrors()
                ? Reply.invalid("member/profile/picture", model(viewer))
                : reply.redirect(ProfileController.ADDRESS);
    }

    @DeleteMapping(ADDRESS)
    ModelAndView remove(Viewer viewer, Reply reply) {
        pictures.remove(viewer.id());
        return reply.redirect(ProfileController.ADDRESS);
    }

    /** A new picture has a new address, so that browsers keep it as long as they like. */
    @GetMapping("/bilder/{id}")
    ResponseEntity<Resource> show(@PathVariable UUID id) {
        StoredFile file = pictures.require(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "inline")
                .body(pictures.open(file));
    }

    private Map<String, Object> model(Viewer viewer) {
        Profile profile = profiles.require(viewer.handle(), viewer.language());
        Map<String, Object> model = new HashMap<>();
        model.put("profile", profile);
        return model;
    }

    /** @param file null when the browser sent none */
    record PictureForm(@Nullable MultipartFile file) {}
}
