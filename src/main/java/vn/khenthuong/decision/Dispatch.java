package vn.khenthuong.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.decision.RoundAccess.Opened;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Subject;

/**
 * When the letters of an issued decision leave (phát hành). They wait for the undo window, so that a slip noticed at once is
 * mended before anybody outside has read it; the decision itself stands from its numbering and is only ever corrected.
 */
@Service
@Transactional
@EnableConfigurationProperties(DispatchSettings.class)
public class Dispatch {

    private final RoundAccess access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dispatch(RoundAccess access, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the letters back until the clerk dispatches by hand.
     *
     * @throws vn.khenthuong.shared.NotPermittedException unless the actor is of the Chairman's side and the letters still wait
     */
    public void stop(Actor actor, RoundCode code, String reason) {
        Opened opened = access.lock(actor, code, List.of());
        opened.require(opened.permissions().mayStopDispatch(), "stop dispatch");
        new InputCheck(new Subject(Subject.Kind.ROUND, code.value(), "reason", ""))
                .required("reason", "Lý do dừng phát hành", reason, InputCheck.LONG_TEXT)
                .refuseIfAny();
        opened.round().stopDispatch(actor.userId(), clock.instant(), reason.strip());
        audit.record(actor, "decision.dispatch-stopped", AuditSubject.round(code), "", AuditEvent.reason(reason));
    }

    /** When the letters of this decision leave; asked by the program for its timer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant at(OrganisationCode organisation, RoundCode code) {
        return access.lock(organisation, code).dispatchAt();
    }

    /**
     * The undo window is over; asked by the program.
     *
     * @return whether the letters left; false if somebody has stopped them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean due(OrganisationCode organisation, RoundCode code) {
        Round round = access.lock(organisation, code);
        if (round.dispatch() == DispatchState.WAITING) {
            leave(round);
            audit.record(
                    Actor.system(organisation),
                    "decision.dispatched",
                    AuditSubject.round(code),
                    round.decisionNumber(),
                    Map.of());
        }
        return round.dispatch() == DispatchState.DISPATCHED;
    }

    /** The letters leave, once. */
    void leave(Round round) {
        Instant now = clock.instant();
        round.dispatched(now);
        Set<ProposalCode> dossiers =
                round.standing().stream().map(RoundLine::dossier).collect(Collectors.toSet());
        events.publishEvent(new DecisionDispatched(
                round.organisation(),
                round.code(),
                round.campaign(),
                round.decisionNumber(),
                round.decisionDate(),
                dossiers,
                now));
    }
}
