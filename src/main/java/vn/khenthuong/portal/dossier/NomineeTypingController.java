package vn.khenthuong.portal.dossier;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeTrial;
import vn.khenthuong.proposal.TypedNominee;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** While people type: keeps what they typed and answers with what the rules would say. {@code subject}: an id, or "new". */
@Controller
class NomineeTypingController {

    private final TypedForms forms;
    private final Dossiers dossiers;

    NomineeTypingController(TypedForms forms, Dossiers dossiers) {
        this.forms = forms;
        this.dossiers = dossiers;
    }

    @PostMapping("/dossiers/{code}/nominees/{subject}/typed")
    ModelAndView typed(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable String subject,
            @RequestParam int revision,
            @ModelAttribute NomineeForm form) {
        NomineeId id = id(subject);
        TypedNominee kept;
        try {
            kept = forms.keep(actor, code, id, form, revision);
        } catch (ChangedMeanwhileException elsewhere) {
            ModelAndView view = answer(actor, code, forms.tried(actor, code, id, form));
            view.addObject("elsewhere", true);
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
        return answer(actor, code, forms.tried(actor, code, id, form)).addObject("kept", kept);
    }

    @PostMapping("/dossiers/{code}/nominees/{subject}/typed/discard")
    String discard(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable String subject,
            @RequestParam(required = false) NomineeKind kind) {
        NomineeId id = id(subject);
        forms.discard(actor, code, id, kind);
        return "redirect:/dossiers/" + code + "/nominees/" + subject + (id == null ? "?kind=" + kind : "");
    }

    private ModelAndView answer(Actor actor, ProposalCode code, NomineeTrial.Outcome outcome) {
        return new ModelAndView("dossier/nominee-live :: answer")
                .addObject("meters", outcome.meters().isEmpty() ? dossiers.meters(actor, code) : outcome.meters())
                .addObject("found", new FindingList(List.copyOf(outcome.findings())));
    }

    private static NomineeId id(String subject) {
        return subject.equals("new") ? null : new NomineeId(java.util.UUID.fromString(subject));
    }
}
