package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.api.DossierController.Because;
import vn.khenthuong.council.CouncilVotes;
import vn.khenthuong.council.OpenedBallot;
import vn.khenthuong.council.VoteCount;
import vn.khenthuong.council.VoteView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** The secret vote of a unit's council on its members' phones. Sealing, opening and drawing nonces is the browser's work. */
@RestController
@RequestMapping("/api/dossiers/{code}/vote")
@Tag(name = "Council", description = "Hội đồng Thi đua - Khen thưởng của đơn vị")
class CouncilVoteController {

    private final CouncilVotes votes;
    private final VoteCount counting;

    CouncilVoteController(CouncilVotes votes, VoteCount counting) {
        this.votes = votes;
        this.counting = counting;
    }

    /** The newest vote; 204 if none was opened. */
    @GetMapping
    ResponseEntity<VoteView> view(Actor actor, @PathVariable ProposalCode code) {
        return votes.of(actor, code).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }

    /** Opens a vote. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    VoteView open(Actor actor, @PathVariable ProposalCode code, @RequestBody NewVote vote) {
        return votes.open(actor, code, vote.publicKey(), vote.totalMembers());
    }

    /** Casts the caller's ballot on one nominee, or puts another in its place. */
    @PutMapping("/ballots/{nominee}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cast(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId nominee,
            @RequestBody SealedBallot ballot) {
        votes.cast(actor, code, ballot.vote(), nominee, ballot.sealed());
    }

    /** A member steps aside on one nominee. */
    @PutMapping("/recusals/{nominee}/{login}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recuse(
            Actor actor, @PathVariable ProposalCode code, @PathVariable NomineeId nominee, @PathVariable String login) {
        votes.recuse(actor, code, nominee, login);
    }

    /** A member is there or is not. */
    @PutMapping("/members/{login}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void present(
            Actor actor, @PathVariable ProposalCode code, @PathVariable String login, @RequestBody Attendance member) {
        votes.present(actor, code, login, member.present());
    }

    /** Ends the casting; answers the sealed ballots by nominee, in the order of their bytes. */
    @PostMapping("/closing")
    Map<NomineeId, List<String>> close(Actor actor, @PathVariable ProposalCode code) {
        return counting.close(actor, code);
    }

    /** Takes the opened ballots and answers the result. */
    @PostMapping("/count")
    VoteView count(Actor actor, @PathVariable ProposalCode code, @RequestBody Count count) {
        return counting.count(
                actor,
                code,
                count.lines().stream()
                        .collect(Collectors.toMap(CountedLine::nominee, CountedLine::ballots, (one, other) -> one)));
    }

    /** Ends a vote without a result. */
    @PostMapping("/discarding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor actor, @PathVariable ProposalCode code, @RequestBody Because because) {
        counting.discard(actor, code, because.reason());
    }

    /**
     * A new vote.
     *
     * @param publicKey RSA of 2048 to 4096 bits as SubjectPublicKeyInfo, base64
     * @param totalMembers members of the council by its founding decision
     */
    record NewVote(String publicKey, int totalMembers) {}

    /**
     * A sealed ballot.
     *
     * @param vote the vote that it is for
     * @param sealed RSA-OAEP with SHA-256 of one byte of choice (1 in favour, 0 against) and 16 bytes of nonce, base64
     */
    record SealedBallot(UUID vote, String sealed) {}

    /**
     * A member's attendance.
     *
     * @param present whether the member is there
     */
    record Attendance(boolean present) {}

    /**
     * The opened ballots.
     *
     * @param lines one for each nominee with ballots
     */
    record Count(List<CountedLine> lines) {

        Count {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    /**
     * The opened ballots of one nominee.
     *
     * @param nominee whose
     * @param ballots in any order
     */
    record CountedLine(NomineeId nominee, List<OpenedBallot> ballots) {

        CountedLine {
            Objects.requireNonNull(nominee, "nominee");
            ballots = ballots == null ? List.of() : List.copyOf(ballots);
        }
    }
}
