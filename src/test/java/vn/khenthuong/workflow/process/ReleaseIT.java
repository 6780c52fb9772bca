package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** After the legal act every dossier goes on by a job of its own. */
@IntegrationTest
class ReleaseIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Test
    void aDossierThatCannotMoveKeepsNobodyElseWaiting() {
        Walk walk = new Walk(context);
        Desk desk = new Desk(context, walk.route);
        List<ProposalCode> dossiers = List.of(appraised(walk.route), appraised(walk.route), appraised(walk.route));
        RoundCode round = desk.decided(dossiers.toArray(ProposalCode[]::new));
        desk.issue(round, "301-" + round.value() + "/QĐ-UBND");
        walk.job(round.value(), "releaseDossiers#multiInstanceBody");
        // As an administrator does it in Cockpit while repairing a dossier.
        String repaired = instance(dossiers.get(1));
        runtime.suspendProcessInstanceById(repaired);

        List<String> failed = new ArrayList<>();
        for (Job job : waiting(round)) {
            try {
                management.executeJob(job.getId());
            } catch (ProcessEngineException stopped) {
                failed.add(job.getId());
            }
        }

        assertThat(failed).hasSize(1);
        assertThat(walk.hasJob(dossiers.get(0).value(), "decisionIssued")).isTrue();
        assertThat(walk.hasJob(dossiers.get(1).value(), "decisionIssued")).isFalse();
        assertThat(walk.hasJob(dossiers.get(2).value(), "decisionIssued")).isTrue();
        assertThat(walk.waitingAt(round.value()))
                .as("the round waits for the one that stands still")
                .contains("releaseDossiers#multiInstanceBody");
        assertThat(walk.route
                        .dossiers
                        .view(walk.route.appraiser(), dossiers.get(1))
                        .nominees())
                .as("it is decided all the same")
                .allMatch(nominee -> nominee.state() == NomineeState.AWARDED);

        runtime.activateProcessInstanceById(repaired);
        management.executeJob(failed.get(0));

        assertThat(walk.hasJob(dossiers.get(1).value(), "decisionIssued")).isTrue();
        assertThat(walk.waitingAt(round.value())).containsExactly("dispatchDue");
    }

    @Test
    void tellingADossierTwiceDoesNoHarm() {
        Walk walk = new Walk(context);
        Desk desk = new Desk(context, walk.route);
        ProposalCode dossier = appraised(walk.route);
        RoundCode round = desk.decided(dossier);
        desk.issue(round, "302-" + round.value() + "/QĐ-UBND");
        walk.job(round.value(), "releaseDossiers#multiInstanceBody");
        walk.job(round.value(), "releaseDossiers");
        ReleasedDossiers released = context.getBean(ReleasedDossiers.class);

        released.release(Route.DAKLAK, dossier);
        walk.job(dossier.value(), "decisionIssued");
        walk.job(dossier.value(), "notifyUnit");
        released.release(Route.DAKLAK, dossier);

        assertThat(walk.ended(dossier.value())).isTrue();
    }

    private ProposalCode appraised(Route route) {
        UnitCode unit = Communes.next(context);
        ProposalCode dossier = route.sent(unit, List.of(route.individual(unit)));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        return dossier;
    }

    private List<Job> waiting(RoundCode round) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(round.value())
                        .singleResult()
                        .getId())
                .activityId("releaseDossiers")
                .list();
    }

    private String instance(ProposalCode dossier) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.value())
                .singleResult()
                .getId();
    }
}
