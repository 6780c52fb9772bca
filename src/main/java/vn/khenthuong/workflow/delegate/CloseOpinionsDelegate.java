package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.ConsultationAnswers;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** The time to answer is over; appraisal goes on without those who did not. */
@Component("closeOpinions")
class CloseOpinionsDelegate extends DossierDelegate {

    private final ConsultationAnswers answers;

    CloseOpinionsDelegate(ConsultationAnswers answers) {
        this.answers = answers;
    }

    @Override
    void step(DelegateExecution execution, OrganisationCode organisation, ProposalCode dossier) {
        answers.close(organisation, dossier);
    }
}
