package vn.khenthuong.portal.dossier;

import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.council.CouncilMembers;
import vn.khenthuong.council.CouncilVotes;
import vn.khenthuong.council.Invitation;
import vn.khenthuong.council.Invitations;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Where a council prepares its meeting: when and where it is, who is asked to it, and everybody whom it will judge. */
@Controller
class CouncilRoomController {

    private final DossierPages pages;
    private final Invitations invitations;
    private final CouncilMembers members;
    private final CouncilVotes votes;

    CouncilRoomController(DossierPages pages, Invitations invitations, CouncilMembers members, CouncilVotes votes) {
        this.pages = pages;
        this.invitations = invitations;
        this.members = members;
        this.votes = votes;
    }

    /** Before and after the council has the dossier, its own page says where it is. */
    @GetMapping("/dossiers/{code}/council")
    Object room(Actor actor, @PathVariable ProposalCode code) {
        DossierPage page = pages.of(actor, code);
        if (page.dossier().state() != ProposalState.COUNCIL) {
            return "redirect:/dossiers/" + code;
        }
        Invitation called = invitations.of(actor, code).orElse(null);
        return show(actor, page, called, Map.of(), FindingList.none());
    }

    @PostMapping("/dossiers/{code}/council")
    Object invite(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        try {
            FormReader reader = new FormReader(Subject.proposal(code.value()));
            Instant meetsAt = reader.moment("meetsOn", typed.get("meetsOn"), "meetsHour", typed.get("meetsHour"));
            reader.refuseIfAny();
            invitations.invite(actor, code, meetsAt, typed.get("place"), typed.get("agenda"));
        } catch (RefusedException refused) {
            ModelAndView view = show(
                    actor,
                    pages.of(actor, code),
                    invitations.of(actor, code).orElse(null),
                    typed,
                    new FindingList(refused.findings()));
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return view;
        }
        next.addFlashAttribute("done", "done.councilInvited");
        return "redirect:/dossiers/" + code + "/council";
    }

    /** The vote on phones; what it shows comes from the API while it runs. */
    @GetMapping("/dossiers/{code}/council/vote")
    ModelAndView vote(Actor actor, @PathVariable ProposalCode code) {
        if (!votes.visible(actor, code)) {
            throw NotPermittedException.unknown(code.value());
        }
        DossierPage page = pages.of(actor, code);
        return new ModelAndView("dossier/vote")
                .addObject("page", page)
                .addObject("leads", page.dossier().may().mayRecordMeeting())
                .addObject(
                        "members",
                        members.of(actor.organisation(), page.dossier().unit().code())
                                .size())
                .addObject("login", actor.userId());
    }

    private ModelAndView show(
            Actor actor, DossierPage page, Invitation called, Map<String, String> typed, FindingList found) {
        return new ModelAndView("dossier/council")
                .addObject("page", page)
                .addObject("called", called)
                .addObject(
                        "members",
                        members.of(actor.organisation(), page.dossier().unit().code()))
                .addObject("votes", votes.visible(actor, page.dossier().code()))
                .addObject("typed", typed)
                .addObject("found", found);
    }
}
