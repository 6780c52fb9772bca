package vn.khenthuong.workflow.tasks;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.AssignedAppraisers;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** Whose every task of a dossier's appraisal is, once the head of division has given the dossier to somebody. */
@Component
class DossierAppraiser {

    static final Set<String> STEPS = Set.of("checkReception", "appraiseDossier", "collectOpinions");

    private final AssignedAppraisers appraisers;
    private final TaskActs acts;
    private final Actors actors;

    DossierAppraiser(AssignedAppraisers appraisers, TaskActs acts, Actors actors) {
        this.appraisers = appraisers;
        this.acts = acts;
        this.actors = actors;
    }

    /** Login of whom the task belongs to; empty if nobody was named, or they may not do it any more. */
    Optional<String> of(DelegateTask task) {
        if (!STEPS.contains(task.getTaskDefinitionKey())) {
            return Optional.empty();
        }
        String subject = task.getExecution().getProcessBusinessKey();
        return appraisers
                .of(new OrganisationCode(task.getTenantId()), new ProposalCode(subject))
                .filter(login -> actors.byUserId(login)
                        .filter(person -> acts.of(task.getTaskDefinitionKey()).permits(person, subject))
                        .isPresent());
    }
}
