package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.api.DossierController.Because;
import vn.khenthuong.api.RoundResponse.Awaiting;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.decision.Bonuses;
import vn.khenthuong.decision.Dispatch;
import vn.khenthuong.decision.RoundRow;
import vn.khenthuong.decision.RoundState;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.workflow.ProcessProgress;

/** Decision rounds: lists of appraised nominees on their way to the Chairman. Their judgements are tasks. */
@RestController
@RequestMapping("/api/rounds")
@Tag(name = "Rounds", description = "Đợt trình khen thưởng")
class RoundController {

    private final Rounds rounds;
    private final Bonuses bonuses;
    private final Dispatch dispatch;
    private final ProcessProgress progress;

    RoundController(Rounds rounds, Bonuses bonuses, Dispatch dispatch, ProcessProgress progress) {
        this.rounds = rounds;
        this.bonuses = bonuses;
        this.dispatch = dispatch;
        this.progress = progress;
    }

    /** The rounds that the caller may see, newest first. */
    @GetMapping
    List<Row> all(Actor actor, Language language) {
        return rounds.all(actor).stream().map(row -> Row.of(row, language)).toList();
    }

    /** Opens a round; its list is gathered in the first task. */
    @PostMapping
    ResponseEntity<RoundResponse> open(Actor actor, @RequestBody NewRound round, Language language) {
        RoundCode code = rounds.open(actor, round.campaign(), round.title());
        return ResponseEntity.created(URI.create("/api/rounds/" + code))
                .body(RoundResponse.of(rounds.view(actor, code), language));
    }

    /** Appraised nominees that wait for a round. */
    @GetMapping("/awaiting")
    List<Awaiting> awaiting(Actor actor, Language language) {
        return rounds.awaiting(actor).stream()
                .map(nominee -> Awaiting.of(nominee, language))
                .toList();
    }

    /** One round with its list. */
    @GetMapping("/{code}")
    RoundResponse view(Actor actor, @PathVariable RoundCode code, Language language) {
        return RoundResponse.of(rounds.view(actor, code), language);
    }

    /** What each awardee of the issued decision is paid; a problem with the reason before it, or while it is not known. */
    @GetMapping("/{code}/bonuses")
    BonusResponse bonuses(Actor actor, @PathVariable RoundCode code) {
        return BonusResponse.of(bonuses.of(actor, code));
    }

    /** Where the round stands on the diagram, and who did which step when. */
    @GetMapping("/{code}/progress")
    ProcessProgress.Progress progress(Actor actor, @PathVariable RoundCode code) {
        rounds.view(actor, code);
        return progress.of(actor.organisation(), code.value())
                .orElseThrow(() -> NotPermittedException.unknown(code.value()));
    }

    /** Cancels a round before it is issued; its nominees wait for another one. */
    @PostMapping("/{code}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable RoundCode code, @RequestBody Because because) {
        rounds.cancel(actor, code, because.reason());
    }

    /** Keeps the letters of an issued decision back, while they wait. The decision stands. */
    @PostMapping("/{code}/dispatch-stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopDispatch(Actor actor, @PathVariable RoundCode code, @RequestBody Because because) {
        dispatch.stop(actor, code, because.reason());
    }

    /**
     * A new round.
     *
     * @param campaign code of an open campaign; left out where only one is open
     * @param title 1 to 200 characters
     */
    record NewRound(String campaign, String title) {}

    /**
     * A round in a list.
     *
     * @param code for example {@code DL2026-R003}
     * @param title its name
     * @param state where it is
     * @param stateText the same in words
     * @param lines how many nominees stand in it
     * @param decisionNumber null until issued
     * @param decisionDate null until issued
     * @param openedAt since when
     */
    record Row(
            RoundCode code,
            String title,
            RoundState state,
            String stateText,
            int lines,
            String decisionNumber,
            LocalDate decisionDate,
            Instant openedAt) {

        static Row of(RoundRow row, Language language) {
            return new Row(
                    row.code(),
                    row.title(),
                    row.state(),
                    language.of(row.state().text()),
                    row.lines(),
                    row.decisionNumber(),
                    row.decisionDate(),
                    row.openedAt());
        }
    }
}
