package vn.khenthuong.portal.dossier;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.EarlierAwards;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;

/** The register beside a nominee: who there may be the same person or collective. */
@Controller
class EarlierAwardsController {

    private final EarlierAwards earlier;
    private final Dossiers dossiers;
    private final Units units;

    EarlierAwardsController(EarlierAwards earlier, Dossiers dossiers, Units units) {
        this.earlier = earlier;
        this.dossiers = dossiers;
        this.units = units;
    }

    @GetMapping("/dossiers/{code}/nominees/{id}/awards")
    ModelAndView awards(Actor actor, @PathVariable ProposalCode code, @PathVariable NomineeId id) {
        EarlierAwards.Found found = earlier.of(actor, code, id);
        DossierView dossier = dossiers.view(actor, code);
        NomineeView nominee = dossier.nominees().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotPermittedException.unknown("nominee"));
        return new ModelAndView("dossier/awards")
                .addObject("dossier", dossier)
                .addObject("nominee", nominee)
                .addObject("found", found)
                .addObject(
                        "units",
                        units.all(actor.organisation()).stream()
                                .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name)));
    }

    @PostMapping("/dossiers/{code}/nominees/{id}/awards")
    String judge(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId id,
            @RequestParam UUID award,
            @RequestParam boolean same,
            RedirectAttributes next) {
        earlier.judge(actor, code, id, award, same);
        next.addFlashAttribute("done", "done.sameJudged");
        return "redirect:/dossiers/" + code + "/nominees/" + id + "/awards";
    }
}
