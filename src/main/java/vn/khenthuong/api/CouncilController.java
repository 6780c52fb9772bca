package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.council.Invitation;
import vn.khenthuong.council.Invitations;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;

/** Meetings of a unit's council. */
@RestController
@RequestMapping("/api")
@Tag(name = "Council", description = "Hội đồng Thi đua - Khen thưởng của đơn vị")
class CouncilController {

    private final Invitations invitations;

    CouncilController(Invitations invitations) {
        this.invitations = invitations;
    }

    /** Calls the council, or tells it of another time, place or agenda; its members are written to. */
    @PostMapping("/dossiers/{code}/council-invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invite(Actor actor, @PathVariable ProposalCode code, @RequestBody Call call) {
        invitations.invite(actor, code, call.meetsAt(), call.place(), call.agenda());
    }

    /** Meetings of the caller's own units that have not been held, the next one first. */
    @GetMapping("/council-invitations")
    List<Invitation> waiting(Actor actor) {
        return invitations.waiting(actor);
    }

    /**
     * A meeting.
     *
     * @param meetsAt when it begins, after now
     * @param place at most 200 characters
     * @param agenda at most 4,000 characters; may be missing
     */
    record Call(Instant meetsAt, String place, String agenda) {}
}
