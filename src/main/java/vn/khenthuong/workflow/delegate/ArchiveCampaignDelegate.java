package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.khenthuong.emulation.CampaignArchive;
import vn.khenthuong.shared.OrganisationCode;

/** What belongs to the campaign can be changed by nobody any more. */
@Component("archiveCampaign")
class ArchiveCampaignDelegate implements JavaDelegate {

    private final CampaignArchive archive;

    ArchiveCampaignDelegate(CampaignArchive archive) {
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        archive.archive(new OrganisationCode(execution.getTenantId()), execution.getProcessBusinessKey());
    }
}
