package vn.khenthuong.portal.amendment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.amendment.AmendmentGround;
import vn.khenthuong.amendment.AmendmentInput;
import vn.khenthuong.amendment.AmendmentPermissions;
import vn.khenthuong.amendment.Amendments;
import vn.khenthuong.document.Files;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardChange;
import vn.khenthuong.register.AwardChanges;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.workflow.TaskDoor;

/** An award with what happened to it since, asking for an amendment, and an amendment on its way. */
@Controller
class AmendmentPageController {

    private final AmendmentSheets sheets;
    private final Amendments amendments;
    private final AwardRegister register;
    private final AwardChanges changes;
    private final Units units;
    private final Files files;
    private final TaskDoor door;

    AmendmentPageController(
            AmendmentSheets sheets,
            Amendments amendments,
            AwardRegister register,
            AwardChanges changes,
            Units units,
            Files files,
            TaskDoor door) {
        this.sheets = sheets;
        this.amendments = amendments;
        this.register = register;
        this.changes = changes;
        this.units = units;
        this.files = files;
        this.door = door;
    }

    @GetMapping("/awards/{id}")
    String award(Actor actor, @PathVariable UUID id, Model model) {
        fill(actor, id, Map.of("ground", "", "nameAfter", "", "reason", ""), new FindingList(List.of()), model);
        return "amendment/award";
    }

    @PostMapping("/awards/{id}/amendments")
    ModelAndView open(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) AmendmentGround ground,
            @RequestParam(defaultValue = "") String nameAfter,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "document", required = false) MultipartFile upload,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        if (!AmendmentPermissions.mayOpen(actor)) {
            throw NotPermittedException.unknown("award");
        }
        FileId document = null;
        try {
            document = stored(actor, upload);
            AmendmentCode code = amendments.open(actor, new AmendmentInput(id, ground, nameAfter, reason, document));
            flash.addFlashAttribute("done", "amendment.opened.done");
            return new ModelAndView("redirect:/amendments/" + code);
        } catch (RefusedException refused) {
            files.removeUnsealed(document == null ? List.of() : List.of(document));
            Map<String, String> typed =
                    Map.of("ground", ground == null ? "" : ground.name(), "nameAfter", nameAfter, "reason", reason);
            fill(actor, id, typed, new FindingList(refused.findings()), model);
            return new ModelAndView("amendment/award", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/amendments/{code}")
    String amendment(Actor actor, @PathVariable AmendmentCode code, Model model) {
        AmendmentSheet sheet = sheets.of(actor, code);
        model.addAttribute("amendmentSheet", sheet);
        model.addAttribute("heading", sheet.view().kind().text().in(LocaleContextHolder.getLocale()));
        model.addAttribute("openTasks", door.openTasks(actor, code.value()));
        return "amendment/page";
    }

    private FileId stored(Actor actor, MultipartFile upload) throws IOException {
        if (upload == null || upload.isEmpty()) {
            return null;
        }
        try (InputStream content = upload.getInputStream()) {
            return files.store(
                            actor,
                            actor.assignments().stream()
                                    .filter(held -> held.role() == Role.APPRAISER)
                                    .map(Assignment::unit)
                                    .findFirst()
                                    .orElseThrow(),
                            upload.getOriginalFilename(),
                            content,
                            "amendment")
                    .id();
        }
    }

    private void fill(Actor actor, UUID id, Map<String, String> typed, FindingList found, Model model) {
        Award award = register.readableBy(actor)
                ? register.find(actor.organisation(), id).orElseThrow(() -> NotPermittedException.unknown("award"))
                : null;
        if (award == null) {
            throw NotPermittedException.unknown("award");
        }
        List<AwardChange> since = changes.of(List.of(id)).getOrDefault(id, List.of());
        model.addAttribute("award", award);
        model.addAttribute("nameNow", AwardChanges.nameNow(award, since));
        model.addAttribute("changes", since);
        model.addAttribute("revoked", AwardChanges.revoked(since));
        model.addAttribute("amendments", amendments.ofAward(actor, id));
        model.addAttribute(
                "unit",
                award.unit() == null
                        ? award.earlier().place()
                        : units.find(actor.organisation(), award.unit())
                                .map(Unit::name)
                                .orElse(""));
        model.addAttribute(
                "mayAmend", AmendmentPermissions.mayOpen(actor) && award.decidedHere() && !AwardChanges.revoked(since));
        model.addAttribute("grounds", grounds());
        model.addAttribute("typed", typed);
        model.addAttribute("found", found);
    }

    private static List<Choice> grounds() {
        return Arrays.stream(AmendmentGround.values())
                .map(ground -> Choice.of(
                        ground.name(),
                        ground.kind().text().in(LocaleContextHolder.getLocale()) + ": "
                                + ground.text().in(LocaleContextHolder.getLocale())))
                .toList();
    }
}
