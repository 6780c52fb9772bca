package vn.khenthuong.workflow.process;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.proposal.ApprovalProcess;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workflow.engine.Collisions;
import vn.khenthuong.workflow.engine.EngineUser;

/** The dossier's route as an instance of the process of its way; the dossier's code is its business key. */
@Component
class EngineApprovalProcess implements ApprovalProcess {

    private final RuntimeService runtime;
    private final RouteLock routes;
    private final EngineUser engineUser;

    EngineApprovalProcess(RuntimeService runtime, RouteLock routes, EngineUser engineUser) {
        this.runtime = runtime;
        this.routes = routes;
        this.engineUser = engineUser;
    }

    @Override
    public void start(OrganisationCode organisation, ProposalCode dossier, Route route, UnitCode councilUnit) {
        engineUser.unchecked(() -> runtime.startProcessInstanceByKey(
                process(route),
                dossier.value(),
                Map.of(Variables.ORGANISATION, organisation.value(), Variables.UNIT, councilUnit.value())));
    }

    private static String process(Route route) {
        return switch (route) {
            case PROVINCE, STATE -> AwardProposalProcess.KEY;
            case UNIT -> UnitCommendationProcess.KEY;
        };
    }

    @Override
    public void occupy(OrganisationCode organisation, ProposalCode dossier) {
        routes.take(organisation, dossier);
    }

    @Override
    public void withdrawn(OrganisationCode organisation, ProposalCode dossier) {
        tell(organisation, dossier, AwardProposalProcess.DOSSIER_WITHDRAWN);
    }

    @Override
    public boolean nomineesResumed(OrganisationCode organisation, ProposalCode dossier) {
        return tell(organisation, dossier, AwardProposalProcess.NOMINEES_RESUMED);
    }

    /** The same look at who still waits as after a decision. */
    @Override
    public void settled(OrganisationCode organisation, ProposalCode dossier) {
        tell(organisation, dossier, AwardProposalProcess.DECISION_ISSUED);
    }

    @Override
    public void held(OrganisationCode organisation, ProposalCode dossier) {
        // A hold is never refused: it counts from the nominee's row, the route only shows it.
        correlate(organisation, dossier, AwardProposalProcess.NOMINEE_HELD);
    }

    @Override
    public void cleared(OrganisationCode organisation, ProposalCode dossier) {
        tell(organisation, dossier, AwardProposalProcess.NOMINEE_CLEARED);
    }

    @Override
    public void closed(OrganisationCode organisation, ProposalCode dossier) {
        tell(organisation, dossier, AwardProposalProcess.CAMPAIGN_CLOSED);
    }

    /**
     * Goes unheard where the route does not wait for it: a draft has none, and a second message changes nothing.
     *
     * @return whether it was heard
     * @throws ChangedMeanwhileException if somebody moves the same route at this moment
     * @throws RefusedException if an administrator has stopped the route to repair it: a stopped route hears nothing, and
     *     the message would be lost
     */
    boolean tell(OrganisationCode organisation, ProposalCode dossier, String message) {
        boolean heard = correlate(organisation, dossier, message);
        if (!heard && stopped(organisation, dossier)) {
            throw new RefusedException(Finding.invalid(
                    "route-stopped",
                    Subject.proposal(dossier.value()),
                    "",
                    "",
                    "Quản trị đang tạm dừng tiến trình của hồ sơ này để sửa chữa. Hãy thử lại khi tiến trình chạy tiếp.",
                    "An administrator has stopped this dossier's route to repair it. Try again when it goes on."));
        }
        return heard;
    }

    private boolean correlate(OrganisationCode organisation, ProposalCode dossier, String message) {
        try {
            return engineUser.unchecked(() -> !runtime.createMessageCorrelation(message)
                    .tenantId(organisation.value())
                    .processInstanceBusinessKey(dossier.value())
                    .correlateAllWithResult()
                    .isEmpty());
        } catch (ProcessEngineException e) {
            throw Collisions.in(e) ? new ChangedMeanwhileException(dossier.value()) : e;
        }
    }

    private boolean stopped(OrganisationCode organisation, ProposalCode dossier) {
        return engineUser.unchecked(() -> runtime.createProcessInstanceQuery()
                        .tenantIdIn(organisation.value())
                        .processInstanceBusinessKey(dossier.value())
                        .suspended()
                        .count()
                > 0);
    }
}
