package vn.khenthuong.portal.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import vn.khenthuong.document.Files;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.proposal.LetterNumber;
import vn.khenthuong.proposal.NomineeHolds;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.Withdrawals;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Acts beside the route, each on a page of its own that says what will happen: withdraw, hold, clear, supplement. */
@Controller
class ActController {

    private final DossierPages pages;
    private final Withdrawals withdrawals;
    private final NomineeHolds holds;
    private final Files files;

    ActController(DossierPages pages, Withdrawals withdrawals, NomineeHolds holds, Files files) {
        this.pages = pages;
        this.withdrawals = withdrawals;
        this.holds = holds;
        this.files = files;
    }

    /** What can be done beside the route, as the address names it. */
    enum Act {
        WITHDRAW,
        HOLD,
        LIFT,
        SUPPLEMENT;

        static Act of(String path) {
            return Arrays.stream(values())
                    .filter(act -> act.path().equals(path))
                    .findFirst()
                    .orElseThrow(() -> NotPermittedException.unknown(path));
        }

        String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @GetMapping("/dossiers/{code}/withdraw")
    ModelAndView withdrawal(Actor actor, @PathVariable ProposalCode code) {
        DossierPage page = pages.of(actor, code);
        require(page.dossier().may().mayWithdraw(), code);
        return form(page, null, Act.WITHDRAW, Map.of(), FindingList.none());
    }

    @PostMapping("/dossiers/{code}/withdraw")
    Object withdraw(
            Actor actor, @PathVariable ProposalCode code, @RequestParam String reason, RedirectAttributes next) {
        try {
            withdrawals.withdraw(actor, code, reason);
        } catch (RefusedException refused) {
            return refused(actor, code, null, Act.WITHDRAW, Map.of("reason", reason), refused);
        }
        return done(code, "done.withdrawn", next);
    }

    @GetMapping("/dossiers/{code}/nominees/{id}/{act:withdraw|hold|lift|supplement}")
    ModelAndView act(
            Actor actor, @PathVariable ProposalCode code, @PathVariable NomineeId id, @PathVariable String act) {
        DossierPage page = pages.of(actor, code);
        Act asked = Act.of(act);
        require(may(page, asked), code);
        return form(page, nominee(page, id), asked, Map.of(), FindingList.none());
    }

    @PostMapping("/dossiers/{code}/nominees/{id}/withdraw")
    Object withdrawNominee(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId id,
            @RequestParam String reason,
            RedirectAttributes next) {
        try {
            withdrawals.withdrawNominee(actor, code, id, reason);
        } catch (RefusedException refused) {
            return refused(actor, code, id, Act.WITHDRAW, Map.of("reason", reason), refused);
        }
        return done(code, "done.nomineeWithdrawn", next);
    }

    @PostMapping("/dossiers/{code}/nominees/{id}/hold")
    Object hold(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId id,
            @RequestParam(required = false) HoldReason reason,
            @RequestParam String authority,
            @RequestParam String document,
            @RequestParam String since,
            RedirectAttributes next) {
        try {
            FormReader reader = new FormReader(Subject.nominee(id.toString(), ""));
            var day = reader.day("since", "Từ ngày", since);
            reader.refuseIfAny();
            holds.place(actor, code, id, reason, authority, document, day);
        } catch (RefusedException refused) {
            Map<String, String> typed = Map.of(
                    "reason",
                    reason == null ? "" : reason.name(),
                    "authority",
                    authority,
                    "document",
                    document,
                    "since",
                    since);
            return refused(actor, code, id, Act.HOLD, typed, refused);
        }
        return done(code, "done.held", next);
    }

    @PostMapping("/dossiers/{code}/nominees/{id}/lift")
    Object lift(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId id,
            @RequestParam String ground,
            RedirectAttributes next) {
        try {
            holds.lift(actor, code, id, ground);
        } catch (RefusedException refused) {
            return refused(actor, code, id, Act.LIFT, Map.of("ground", ground), refused);
        }
        return done(code, "done.lifted", next);
    }

    @PostMapping("/dossiers/{code}/nominees/{id}/supplement")
    Object supplement(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId id,
            @RequestParam String number,
            @RequestParam String date,
            @RequestParam("file") MultipartFile letter,
            RedirectAttributes next)
            throws IOException {
        DossierPage page = pages.of(actor, code);
        require(page.dossier().may().maySupplement(), code);
        FileId stored = null;
        try (InputStream content = letter.getInputStream()) {
            FormReader reader = new FormReader(Subject.nominee(id.toString(), ""));
            var day = reader.day("date", "Ngày tờ trình bổ sung", date);
            reader.refuseIfAny();
            stored = files.store(
                            actor,
                            page.dossier().unit().code(),
                            letter.getOriginalFilename(),
                            content,
                            "supplementary-letter")
                    .id();
            holds.supplement(actor, code, id, new LetterNumber(number, day, stored));
        } catch (RefusedException refused) {
            files.removeUnsealed(stored == null ? List.of() : List.of(stored));
            return refused(actor, code, id, Act.SUPPLEMENT, Map.of("number", number, "date", date), refused);
        }
        return done(code, "done.supplemented", next);
    }

    private ModelAndView refused(
            Actor actor,
            ProposalCode code,
            NomineeId nominee,
            Act act,
            Map<String, String> typed,
            RefusedException refused) {
        DossierPage page = pages.of(actor, code);
        ModelAndView view = form(
                page, nominee == null ? null : nominee(page, nominee), act, typed, new FindingList(refused.findings()));
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    private static ModelAndView form(
            DossierPage page, NomineeView nominee, Act act, Map<String, String> typed, FindingList found) {
        return new ModelAndView("dossier/act")
                .addObject("page", page)
                .addObject("nominee", nominee)
                .addObject("act", act.name())
                .addObject("typed", typed)
                .addObject("found", found)
                .addObject(
                        "reasons",
                        Arrays.stream(HoldReason.values())
                                .map(reason ->
                                        Choice.of(reason.name(), reason.text().in(LocaleContextHolder.getLocale())))
                                .toList());
    }

    private static boolean may(DossierPage page, Act act) {
        return switch (act) {
            case WITHDRAW -> page.mayWithdrawNominees();
            case HOLD -> page.mayHold();
            case LIFT -> page.mayHold() || page.dossier().may().mayLift();
            case SUPPLEMENT -> page.dossier().may().maySupplement();
        };
    }

    private static NomineeView nominee(DossierPage page, NomineeId id) {
        return page.dossier().nominees().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotPermittedException.unknown(id.toString()));
    }

    private static void require(boolean allowed, ProposalCode code) {
        if (!allowed) {
            throw NotPermittedException.act("act", code.value());
        }
    }

    private static String done(ProposalCode code, String message, RedirectAttributes next) {
        next.addFlashAttribute("done", message);
        return "redirect:/dossiers/" + code;
    }
}
