package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.notification.Notice;
import vn.khenthuong.notification.Notices;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** Tells the unit that its dossier is decided. */
@Component("notifyUnit")
class NotifyUnitDelegate extends DossierDelegate {

    private final Notices notices;

    NotifyUnitDelegate(Notices notices) {
        this.notices = notices;
    }

    @Override
    void step(DelegateExecution execution, OrganisationCode organisation, ProposalCode dossier) {
        notices.tell(organisation, dossier, Notice.Kind.DECIDED);
    }
}
