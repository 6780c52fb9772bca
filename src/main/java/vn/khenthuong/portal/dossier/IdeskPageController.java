package vn.khenthuong.portal.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.document.Files;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.proposal.IdeskEntry;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** Home Affairs begins a dossier that came by iDesk (stand A14). */
@Controller
class IdeskPageController {

    private final IdeskEntry entry;
    private final Units units;
    private final Files files;

    IdeskPageController(IdeskEntry entry, Units units, Files files) {
        this.entry = entry;
        this.units = units;
        this.files = files;
    }

    @GetMapping("/dossiers/idesk")
    ModelAndView blank(Actor actor) {
        return form(actor, Map.of(), FindingList.none());
    }

    @PostMapping("/dossiers/idesk")
    Object begin(
            Actor actor,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "proof", required = false) MultipartFile proof,
            RedirectAttributes next)
            throws IOException {
        requireAppraiser(actor);
        FileId stored = null;
        try {
            FormReader reader = new FormReader(Subject.proposal("idesk"));
            Instant arrivedAt =
                    reader.moment("arrivedOn", typed.get("arrivedOn"), "arrivedHour", typed.get("arrivedHour"));
            List<Finding> wrong = new ArrayList<>(reader.findings());
            UnitCode unit = unit(actor, typed.get("unit"), wrong);
            RefusedException.ifBlocked(wrong);
            if (proof != null && !proof.isEmpty()) {
                try (InputStream content = proof.getInputStream()) {
                    stored = files.store(actor, unit, proof.getOriginalFilename(), content, "idesk-arrival")
                            .id();
                }
            }
            ProposalCode code = entry.begin(
                    actor, unit, typed.get("campaign"), typed.get("number"), arrivedAt, stored, typed.get("reason"));
            next.addFlashAttribute("done", "done.ideskBegun");
            return "redirect:/dossiers/" + code;
        } catch (RefusedException refused) {
            files.removeUnsealed(stored == null ? List.of() : List.of(stored));
            ModelAndView view = form(actor, typed, new FindingList(refused.findings()));
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return view;
        }
    }

    private UnitCode unit(Actor actor, String typed, List<Finding> wrong) {
        return units.submitting(actor.organisation()).stream()
                .map(unit -> unit.code())
                .filter(code -> code.value().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    wrong.add(Finding.invalid(
                            "input-required",
                            Subject.proposal("idesk", "unit"),
                            "",
                            "",
                            "Chưa chọn đơn vị gửi hồ sơ.",
                            "Choose the unit that sent it."));
                    return null;
                });
    }

    private ModelAndView form(Actor actor, Map<String, String> typed, FindingList found) {
        requireAppraiser(actor);
        return new ModelAndView("dossier/idesk")
                .addObject("typed", typed)
                .addObject("found", found)
                .addObject(
                        "units",
                        units.submitting(actor.organisation()).stream()
                                .map(unit -> Choice.of(unit.code().value(), unit.name()))
                                .toList());
    }

    private static void requireAppraiser(Actor actor) {
        if (!actor.has(Role.APPRAISER)) {
            throw NotPermittedException.act("enter", "idesk");
        }
    }
}
