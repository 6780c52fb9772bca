package vn.khenthuong.portal.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.proposal.NameReadings;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;

/** The page on which a unit proof-reads the names for the certificates. */
@Controller
class NameReadingController {

    private final NameReadings names;
    private final DossierPages pages;

    NameReadingController(NameReadings names, DossierPages pages) {
        this.names = names;
        this.pages = pages;
    }

    @GetMapping("/dossiers/{code}/names")
    ModelAndView page(Actor actor, @PathVariable ProposalCode code) {
        return show(actor, code, Map.of(), FindingList.none());
    }

    /** A name counts if it is ticked: {@code read-<nominee>}, spelled as {@code name-<nominee>}. */
    @PostMapping("/dossiers/{code}/names")
    Object confirm(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestParam int version,
            @RequestParam Map<String, String> inputs,
            RedirectAttributes next) {
        Map<NomineeId, String> read = new LinkedHashMap<>();
        for (NomineeView nominee : running(pages.of(actor, code))) {
            if (inputs.containsKey("read-" + nominee.id())) {
                read.put(nominee.id(), inputs.getOrDefault("name-" + nominee.id(), ""));
            }
        }
        try {
            names.confirm(actor, code, version, read);
        } catch (RefusedException refused) {
            ModelAndView view = show(actor, code, inputs, new FindingList(refused.findings()));
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return view;
        } catch (ChangedMeanwhileException changed) {
            ModelAndView view = show(actor, code, inputs, FindingList.none());
            view.addObject("changedMeanwhile", true);
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
        next.addFlashAttribute("done", "done.namesRead");
        next.addFlashAttribute("doneWith", read.size());
        return "redirect:/dossiers/" + code;
    }

    private ModelAndView show(Actor actor, ProposalCode code, Map<String, String> typed, FindingList found) {
        DossierPage page = pages.of(actor, code);
        if (!page.dossier().may().mayReadNames()) {
            throw NotPermittedException.act("read names", code.value());
        }
        return new ModelAndView("dossier/names")
                .addObject("page", page)
                .addObject("running", running(page))
                .addObject("typed", typed)
                .addObject("found", found);
    }

    private static List<NomineeView> running(DossierPage page) {
        return page.dossier().nominees().stream()
                .filter(nominee -> !nominee.state().out())
                .toList();
    }
}
