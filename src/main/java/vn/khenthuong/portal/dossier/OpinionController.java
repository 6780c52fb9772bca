package vn.khenthuong.portal.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.appraisal.ConsultationAnswers;
import vn.khenthuong.appraisal.Opinions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** An officer enters the answer of one body, beside the task that waits for all of them. */
@Controller
class OpinionController {

    private final DossierPages pages;
    private final ConsultationAnswers answers;

    OpinionController(DossierPages pages, ConsultationAnswers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @PostMapping("/dossiers/{code}/opinions/{asked}")
    Object record(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable UUID asked,
            @RequestParam(required = false) Opinions.Position position,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        FormReader reader = new FormReader(Subject.proposal(code.value()));
        try {
            LocalDate day = reader.day("date", "Ngày văn bản trả lời", date);
            reader.refuseIfAny();
            answers.record(actor, code, asked, new Opinions.Answer("", number, day, position, text));
        } catch (RefusedException refused) {
            return pages.refused(actor, code, refused.findings());
        }
        next.addFlashAttribute("done", "done.opinion");
        return "redirect:/dossiers/" + code;
    }
}
