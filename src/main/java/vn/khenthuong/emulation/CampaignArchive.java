package vn.khenthuong.emulation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.OrganisationCode;

/** Puts a campaign that was summed up into the archive: every file of its works is locked, whatever state the work is in. */
@Service
public class CampaignArchive {

    private final WorkTable works;
    private final SummingUpTable summingUps;
    private final Files files;
    private final AuditTrail audit;
    private final Clock clock;

    CampaignArchive(WorkTable works, SummingUpTable summingUps, Files files, AuditTrail audit, Clock clock) {
        this.works = works;
        this.summingUps = summingUps;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Called by the process; done a second time it changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void archive(OrganisationCode organisation, String campaign) {
        List<FileId> attached = works.files(organisation, campaign);
        files.seal(attached);
        if (summingUps.archive(organisation, campaign, clock.instant())) {
            audit.record(
                    Actor.system(organisation),
                    "campaign.archived",
                    AuditSubject.campaign(campaign),
                    attached.size() + " tệp kết quả",
                    Map.of());
        }
    }
}
