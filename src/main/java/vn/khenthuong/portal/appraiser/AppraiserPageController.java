package vn.khenthuong.portal.appraiser;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.appraisal.AbsenceInput;
import vn.khenthuong.appraisal.AbsenceView;
import vn.khenthuong.appraisal.AppraiserAbsences;
import vn.khenthuong.appraisal.AppraiserAssignments;
import vn.khenthuong.appraisal.AppraiserBoard.Load;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Who appraises what, how the head of division shares it out, and who is away. */
@Controller
class AppraiserPageController {

    /** More than a province sends in a campaign; what is not shown waits until the first ones are given. */
    private static final int MOST = 200;

    private static final Subject ABSENCE = new Subject(Subject.Kind.PROPOSAL, "absence", "", "");

    private final AppraiserAssignments assignments;
    private final AppraiserAbsences absences;

    AppraiserPageController(AppraiserAssignments assignments, AppraiserAbsences absences) {
        this.assignments = assignments;
        this.absences = absences;
    }

    @GetMapping("/appraisers")
    ModelAndView board(Actor actor) {
        return show(actor, Map.of(), FindingList.none());
    }

    @PostMapping("/appraisers/assign")
    Object assign(
            Actor actor,
            @RequestParam ProposalCode dossier,
            @RequestParam(defaultValue = "") String appraiser,
            RedirectAttributes next) {
        try {
            assignments.assign(actor, dossier, appraiser);
        } catch (RefusedException refused) {
            return refused(actor, Map.of(), refused);
        }
        next.addFlashAttribute("done", "done.assigned").addFlashAttribute("doneWith", dossier.value());
        return "redirect:/appraisers";
    }

    @PostMapping("/appraisers/turn")
    String turn(Actor actor, RedirectAttributes next) {
        int given = assignments.assignInTurn(actor);
        next.addFlashAttribute("done", "done.assignedInTurn").addFlashAttribute("doneWith", given);
        return "redirect:/appraisers";
    }

    @PostMapping("/appraisers/absences")
    Object recordAbsence(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        AbsenceView recorded;
        try {
            FormReader reader = new FormReader(ABSENCE);
            AbsenceInput input = new AbsenceInput(
                    FormReader.text(typed.get("person")),
                    reader.day("from", "Từ ngày", typed.get("from")),
                    reader.day("until", "Đến hết ngày", typed.get("until")),
                    FormReader.text(typed.get("standIn")),
                    FormReader.text(typed.get("reason")));
            reader.refuseIfAny();
            recorded = absences.record(actor, input);
        } catch (RefusedException refused) {
            return refused(actor, typed, refused);
        }
        next.addFlashAttribute("done", "done.absenceRecorded").addFlashAttribute("doneWith", recorded.personName());
        return "redirect:/appraisers";
    }

    @PostMapping("/appraisers/absences/{id}/end")
    Object endAbsence(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        try {
            absences.end(actor, id);
        } catch (RefusedException refused) {
            return refused(actor, Map.of(), refused);
        }
        next.addFlashAttribute("done", "done.absenceEnded");
        return "redirect:/appraisers";
    }

    private ModelAndView refused(Actor actor, Map<String, String> typed, RefusedException refused) {
        ModelAndView view = show(actor, typed, new FindingList(refused.findings()));
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    private ModelAndView show(Actor actor, Map<String, String> typed, FindingList found) {
        var board = assignments.board(actor);
        return new ModelAndView("appraiser/board")
                .addObject("board", board)
                .addObject("rows", board.dossiers().stream().limit(MOST).toList())
                .addObject("absences", absences.standing(actor))
                .addObject("mayBeAway", choices(board.loads().stream().filter(Load::mayRecordAbsence)))
                .addObject("standIns", choices(board.loads().stream()))
                .addObject("typed", typed)
                .addObject("found", found);
    }

    private static List<Choice> choices(Stream<Load> loads) {
        return loads.map(load -> Choice.of(load.appraiser(), load.name())).toList();
    }
}
