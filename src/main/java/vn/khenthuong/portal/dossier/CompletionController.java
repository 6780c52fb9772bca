package vn.khenthuong.portal.dossier;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.proposal.Completion;
import vn.khenthuong.proposal.Completions;
import vn.khenthuong.proposal.ReturnPoint;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;

/** Sends back single nominees that Home Affairs returned while the rest of the dossier went on. */
@Controller
class CompletionController {

    private final DossierPages pages;
    private final Completions completions;

    CompletionController(DossierPages pages, Completions completions) {
        this.pages = pages;
        this.completions = completions;
    }

    /** The answer to a point comes as {@code answer-<point>}. */
    @PostMapping("/dossiers/{code}/completion")
    Object sendBack(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestParam Map<String, String> inputs,
            RedirectAttributes next) {
        List<ReturnPoint> open = pages.of(actor, code).dossier().openPoints();
        Map<UUID, String> answers = open.stream()
                .collect(Collectors.toMap(ReturnPoint::id, point -> inputs.getOrDefault("answer-" + point.id(), "")));
        try {
            completions.sendBack(
                    actor,
                    code,
                    new Completion(answers.entrySet().stream()
                            .map(answer -> new Completion.Answer(answer.getKey(), answer.getValue()))
                            .toList()));
        } catch (RefusedException refused) {
            ModelAndView view = pages.refused(actor, code, refused.findings()).addObject("answers", answers);
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return view;
        }
        next.addFlashAttribute("done", "done.sentBack");
        return "redirect:/dossiers/" + code;
    }
}
