package vn.khenthuong.portal.dossier;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.portal.task.DossierSheets;
import vn.khenthuong.proposal.Drafting;
import vn.khenthuong.proposal.Fallbacks;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;

/** The form of one nominee. */
@Controller
class NomineePageController {

    private final Drafting drafting;
    private final Fallbacks fallbacks;
    private final NomineePages forms;
    private final DossierPages pages;
    private final DossierSheets sheets;
    private final NomineeChoices choices;
    private final TypedForms typedForms;

    NomineePageController(
            Drafting drafting,
            Fallbacks fallbacks,
            NomineePages forms,
            DossierPages pages,
            DossierSheets sheets,
            NomineeChoices choices,
            TypedForms typedForms) {
        this.fallbacks = fallbacks;
        this.drafting = drafting;
        this.forms = forms;
        this.pages = pages;
        this.sheets = sheets;
        this.choices = choices;
        this.typedForms = typedForms;
    }

    @GetMapping("/dossiers/{code}/nominees/new")
    ModelAndView blank(Actor actor, @PathVariable ProposalCode code, @RequestParam NomineeKind kind) {
        NomineePage page = forms.of(actor, code, null, kind);
        requireEditing(page.dossier().may().mayDraft(), code);
        NomineeForm form = NomineeForm.empty(
                kind,
                page.dossier().version(),
                new vn.khenthuong.shared.UnitCode(page.bodies().get(0).value()),
                // One body is the unit itself; with more, people of other offices may be meant.
                page.bodies().size() == 1 ? page.dossier().unit().code() : null);
        return typedForms.resumed(actor, code, null, form, page);
    }

    @PostMapping("/dossiers/{code}/nominees/new")
    Object add(
            Actor actor, @PathVariable ProposalCode code, @ModelAttribute NomineeForm typed, RedirectAttributes next) {
        try {
            drafting.addNominee(actor, code, typed.seenVersion(), typed.read("new"));
        } catch (RefusedException refused) {
            return refused(forms.of(actor, code, null, typed.kind()), typed, refused.findings());
        } catch (ChangedMeanwhileException changed) {
            // A line of its own disturbs nobody's; only the version moved.
            NomineePage page = forms.of(actor, code, null, typed.kind());
            ModelAndView view = form(page, typed.at(page.dossier().version()), FindingList.none(), List.of());
            view.addObject("changedMeanwhile", true);
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
        return saved(code, next);
    }

    @GetMapping("/dossiers/{code}/nominees/{id}")
    ModelAndView edit(Actor actor, @PathVariable ProposalCode code, @PathVariable NomineeId id) {
        NomineePage page = forms.of(actor, code, id, null);
        requireEditing(page.mayEdit(), code);
        NomineeForm stored =
                NomineeForm.of(page.nominee().typed(), page.dossier().version());
        return typedForms.resumed(actor, code, id, stored, page);
    }

    @PostMapping("/dossiers/{code}/nominees/{id}")
    Object change(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId id,
            @ModelAttribute NomineeForm typed,
            RedirectAttributes next) {
        try {
            drafting.changeNominee(actor, code, typed.seenVersion(), id, typed.read(id.toString()));
        } catch (RefusedException refused) {
            return refused(forms.of(actor, code, id, null), typed, refused.findings());
        } catch (ChangedMeanwhileException changed) {
            return sideBySide(actor, code, id, typed);
        }
        return saved(code, next);
    }

    @PostMapping("/dossiers/{code}/nominees/{id}/remove")
    Object remove(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId id,
            @RequestParam int version,
            RedirectAttributes next) {
        try {
            drafting.removeNominee(actor, code, version, id);
        } catch (RefusedException refused) {
            return pages.refused(actor, code, refused.findings());
        } catch (ChangedMeanwhileException changed) {
            return pages.changed(actor, code);
        }
        next.addFlashAttribute("done", "done.nomineeRemoved");
        return "redirect:/dossiers/" + code;
    }

    /** Sets or takes back "nếu không được chọn thì xét Bằng khen tỉnh". */
    @PostMapping("/dossiers/{code}/nominees/{id}/fallback")
    Object fallback(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId id,
            @RequestParam(defaultValue = "false") boolean wanted,
            RedirectAttributes next) {
        try {
            fallbacks.mark(actor, code, id, wanted);
        } catch (RefusedException refused) {
            return pages.refused(actor, code, refused.findings());
        }
        next.addFlashAttribute("done", wanted ? "done.fallbackWanted" : "done.fallbackDropped");
        return "redirect:/dossiers/" + code + "#nominee-" + id;
    }

    private ModelAndView sideBySide(Actor actor, ProposalCode code, NomineeId id, NomineeForm typed) {
        boolean stillThere = sheets.of(actor, code).dossier().nominees().stream()
                .anyMatch(nominee -> nominee.id().equals(id));
        if (!stillThere) {
            return pages.changed(actor, code);
        }
        NomineePage page = forms.of(actor, code, id, null);
        NomineeForm stored =
                NomineeForm.of(page.nominee().typed(), page.dossier().version());
        ModelAndView view = form(page, typed.at(page.dossier().version()), FindingList.none(), List.of());
        view.addObject(
                "differences",
                Difference.between(typed, stored, (field, answer) -> choices.words(page, field, answer)));
        view.addObject("changedBy", sheets.of(actor, code).person(page.dossier().changedBy()));
        view.addObject("changedMeanwhile", true);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    static ModelAndView form(NomineePage page, NomineeForm typed, FindingList at, List<Finding> refusal) {
        return new ModelAndView("dossier/nominee")
                .addObject("page", page)
                .addObject("typed", typed)
                .addObject("found", at)
                .addObject("refusal", refusal);
    }

    private static ModelAndView refused(NomineePage page, NomineeForm typed, List<Finding> refusal) {
        ModelAndView view = form(page, typed, new FindingList(refusal), refusal);
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    private static String saved(ProposalCode code, RedirectAttributes next) {
        next.addFlashAttribute("done", "done.nomineeSaved");
        return "redirect:/dossiers/" + code;
    }

    private static void requireEditing(boolean allowed, ProposalCode code) {
        if (!allowed) {
            throw NotPermittedException.act("edit nominee", code.value());
        }
    }
}
