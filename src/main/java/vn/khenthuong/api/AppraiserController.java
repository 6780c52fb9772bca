package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.appraisal.AbsenceInput;
import vn.khenthuong.appraisal.AbsenceView;
import vn.khenthuong.appraisal.AppraiserAbsences;
import vn.khenthuong.appraisal.AppraiserAssignments;
import vn.khenthuong.appraisal.AppraiserBoard;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;

/** Who appraises what, and who is away. */
@RestController
@RequestMapping("/api")
@Tag(name = "Appraisers", description = "Phân công thẩm định")
class AppraiserController {

    private final AppraiserAssignments assignments;
    private final AppraiserAbsences absences;

    AppraiserController(AppraiserAssignments assignments, AppraiserAbsences absences) {
        this.assignments = assignments;
        this.absences = absences;
    }

    /** How much every appraiser has to do, and whose each dossier at Home Affairs is; for Home Affairs and the inspector. */
    @GetMapping("/appraisers")
    AppraiserBoard board(Actor actor) {
        return assignments.board(actor);
    }

    /** Gives a dossier to an appraiser who may appraise it; for the head of division. */
    @PutMapping("/dossiers/{code}/appraiser")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(Actor actor, @PathVariable ProposalCode code, @RequestBody Appraiser appraiser) {
        assignments.assign(actor, code, appraiser.login());
    }

    /** Gives every dossier that belongs to nobody to whoever has least to do; for the head of division. */
    @PostMapping("/appraisers/turn")
    InTurn turn(Actor actor) {
        return new InTurn(assignments.assignInTurn(actor));
    }

    /** Which appraisers are away or will be, and who stands in, the earliest first; for Home Affairs and the inspector. */
    @GetMapping("/appraisers/absences")
    List<AbsenceView> absences(Actor actor) {
        return absences.standing(actor);
    }

    /**
     * Records that an appraiser is away for some days, both included, and who stands in; for the head of division, and for
     * an appraiser of themself.
     */
    @PostMapping("/appraisers/absences")
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceView recordAbsence(Actor actor, @RequestBody AbsenceInput absence) {
        return absences.record(actor, absence);
    }

    /** Ends an absence early, or withdraws it before its first day; what the stand-in was given stays theirs. */
    @DeleteMapping("/appraisers/absences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAbsence(Actor actor, @PathVariable UUID id) {
        absences.end(actor, id);
    }

    /**
     * Who appraises.
     *
     * @param login of an appraiser of Home Affairs
     */
    record Appraiser(String login) {}

    /**
     * What was given.
     *
     * @param given number of dossiers
     */
    record InTurn(int given) {}
}
