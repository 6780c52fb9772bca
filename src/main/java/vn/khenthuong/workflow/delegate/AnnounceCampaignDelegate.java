package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.khenthuong.notification.CampaignLetters;
import vn.khenthuong.shared.OrganisationCode;

/** Every unit is written to that the campaign was launched. */
@Component("announceCampaign")
class AnnounceCampaignDelegate implements JavaDelegate {

    private final CampaignLetters letters;

    AnnounceCampaignDelegate(CampaignLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.announce(new OrganisationCode(execution.getTenantId()), execution.getProcessBusinessKey());
    }
}
