package vn.khenthuong.emulation;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.document.FileAccess;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** What every act of a campaign's life asks first: is there such a campaign, does it run, does the unit take part. */
@Component
class RunningCampaigns {

    private final Campaigns campaigns;
    private final Units units;
    private final Files files;
    private final ObjectProvider<FileAccess> records;

    RunningCampaigns(Campaigns campaigns, Units units, Files files, ObjectProvider<FileAccess> records) {
        this.campaigns = campaigns;
        this.units = units;
        this.files = files;
        this.records = records;
    }

    /** @throws NotPermittedException as unknown if the actor's organisation has no such campaign */
    Campaign known(Actor actor, String code) {
        return campaigns.byCode(actor.organisation(), code).orElseThrow(() -> NotPermittedException.unknown(code));
    }

    /** @throws RefusedException if the campaign is closed */
    Campaign running(Actor actor, String code) {
        Campaign campaign = known(actor, code);
        if (!campaign.open()) {
            throw new RefusedException(Finding.invalid(
                    "campaign-open",
                    subject("campaign", ""),
                    "",
                    "phong trào đang mở",
                    "Phong trào thi đua đã khép lại nên không ghi thêm được.",
                    "The campaign is closed; nothing can be entered any more."));
        }
        return campaign;
    }

    /** @throws NotPermittedException as unknown if there is no such unit, or it takes no part in its own name */
    Unit participant(Actor actor, UnitCode code) {
        return Optional.ofNullable(code)
                .flatMap(unit -> units.find(actor.organisation(), unit))
                .filter(unit -> unit.kind().submits())
                .orElseThrow(() -> NotPermittedException.unknown(String.valueOf(code)));
    }

    /**
     * A file that the actor has just uploaded and nothing refers to yet.
     *
     * @throws NotPermittedException as unknown if it is somebody else's
     * @throws RefusedException if it is part of another record
     */
    StoredFile ownUpload(Actor actor, FileId file) {
        StoredFile stored = files.info(actor, file);
        if (!stored.uploadedBy().equals(actor.userId())) {
            throw NotPermittedException.unknown("file " + file);
        }
        if (stored.sealed() || records.orderedStream().anyMatch(record -> record.refersTo(file))) {
            throw new RefusedException(Finding.invalid(
                    "file-in-use",
                    subject("file", "file"),
                    "",
                    "",
                    "Tệp này đã dùng ở chỗ khác. Hãy tải lên lại.",
                    "This file belongs to another record; upload it again."));
        }
        return stored;
    }

    static Subject subject(String id, String field) {
        return new Subject(Subject.Kind.PROPOSAL, id, field, "");
    }
}
