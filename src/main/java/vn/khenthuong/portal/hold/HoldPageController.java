package vn.khenthuong.portal.hold;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khenthuong.document.Files;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.proposal.HoldRegister;
import vn.khenthuong.proposal.HoldView;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.register.HoldState;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;

/** The register of holds: the list, entering one, and one with whom it concerns. */
@Controller
class HoldPageController {

    private static final int SIZE = 50;

    private final HoldRegister register;
    private final Units units;
    private final People people;
    private final Files files;
    private final MessageSource messages;

    HoldPageController(HoldRegister register, Units units, People people, Files files, MessageSource messages) {
        this.register = register;
        this.units = units;
        this.people = people;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/holds")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "page", defaultValue = "0") int number) {
        HoldState wanted = state(state).orElse(null);
        int page = Math.max(0, number);
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/holds");
        if (wanted != null) {
            path.queryParam("state", wanted);
        }
        if (!q.isBlank()) {
            path.queryParam("q", q);
        }
        return new ModelAndView("hold/list")
                .addObject("register", register.page(actor, wanted, q, page, SIZE))
                .addObject("states", HoldState.values())
                .addObject("state", wanted)
                .addObject("q", q)
                .addObject("number", page)
                .addObject("path", path.build().toUriString());
    }

    @GetMapping("/holds/new")
    ModelAndView blank(Actor actor) {
        return form(actor, Map.of("kind", NomineeKind.INDIVIDUAL.name()), FindingList.none());
    }

    @PostMapping("/holds")
    Object enter(
            Actor actor,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        requireWriter(actor);
        FileId stored = null;
        try {
            HoldForm form = HoldForm.read(typed);
            if (file != null && !file.isEmpty()) {
                stored = store(actor, file);
            }
            HoldView.Entered entered = register.enter(actor, form.input(stored));
            next.addFlashAttribute("done", "done.holdEntered");
            next.addFlashAttribute("notes", entered.findings());
            return "redirect:/holds/" + entered.view().hold().id();
        } catch (RefusedException refused) {
            files.removeUnsealed(stored == null ? List.of() : List.of(stored));
            ModelAndView again = form(actor, typed, new FindingList(refused.findings()));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    @GetMapping("/holds/{id}")
    ModelAndView one(Actor actor, @PathVariable String id) {
        return page(actor, known(id), Map.of(), FindingList.none());
    }

    @PostMapping("/holds/{id}/lift")
    Object lift(
            Actor actor, @PathVariable String id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        UUID hold = known(id);
        try {
            FormReader reader = new FormReader(HoldForm.SUBJECT);
            LocalDate day = reader.day("documentDate", "Ngày văn bản", typed.get("documentDate"));
            reader.refuseIfAny();
            register.lift(actor, hold, typed.get("documentNumber"), day, typed.get("reason"));
            next.addFlashAttribute("done", "done.holdLifted");
            return "redirect:/holds/" + hold;
        } catch (RefusedException refused) {
            ModelAndView again = page(actor, hold, typed, new FindingList(refused.findings()));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    @PostMapping("/holds/{id}/verdict")
    String judge(
            Actor actor,
            @PathVariable String id,
            @RequestParam NomineeId nominee,
            @RequestParam boolean same,
            RedirectAttributes next) {
        register.judge(actor, known(id), nominee, same);
        next.addFlashAttribute("done", "done.sameJudged");
        return "redirect:/holds/" + known(id);
    }

    private FileId store(Actor actor, MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return files.store(
                            actor,
                            actor.assignments().iterator().next().unit(),
                            file.getOriginalFilename(),
                            content,
                            "hold-document")
                    .id();
        }
    }

    private ModelAndView page(Actor actor, UUID id, Map<String, String> typed, FindingList found) {
        HoldView view = register.view(actor, id);
        return new ModelAndView("hold/page")
                .addObject("view", view)
                .addObject("typed", typed)
                .addObject("found", found)
                .addObject("people", people.names(actor.organisation()));
    }

    private ModelAndView form(Actor actor, Map<String, String> typed, FindingList found) {
        requireWriter(actor);
        return new ModelAndView("hold/new")
                .addObject("typed", typed)
                .addObject("found", found)
                // The inspector uploads nothing; number and date say which document it is.
                .addObject("uploads", actor.has(Role.APPRAISER))
                .addObject(
                        "kinds",
                        Stream.of(NomineeKind.values())
                                .map(kind -> Choice.of(
                                        kind.name(),
                                        messages.getMessage(
                                                "card.kind." + kind, null, LocaleContextHolder.getLocale())))
                                .toList())
                .addObject(
                        "reasons",
                        Arrays.stream(HoldReason.values())
                                .map(reason ->
                                        Choice.of(reason.name(), reason.text().in(LocaleContextHolder.getLocale())))
                                .toList())
                .addObject(
                        "units",
                        units.submitting(actor.organisation()).stream()
                                .map(unit -> Choice.of(unit.code().value(), unit.name()))
                                .toList());
    }

    private void requireWriter(Actor actor) {
        if (!register.readableBy(actor)) {
            throw NotPermittedException.unknown("holds");
        }
        if (!register.writableBy(actor)) {
            throw NotPermittedException.act("write", "holds");
        }
    }

    private static Optional<HoldState> state(String typed) {
        return Arrays.stream(HoldState.values())
                .filter(state -> state.name().equals(typed))
                .findFirst();
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw NotPermittedException.unknown("hold");
        }
    }
}
