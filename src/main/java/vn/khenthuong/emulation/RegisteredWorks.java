package vn.khenthuong.emulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** Reads what units have registered. */
@Service
@Transactional(readOnly = true)
public class RegisteredWorks {

    /** The most rows of one page. */
    public static final int MOST = 200;

    private final RunningCampaigns campaigns;
    private final WorkTable table;
    private final Files files;
    private final Clock clock;

    RegisteredWorks(RunningCampaigns campaigns, WorkTable table, Files files, Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    /** @throws NotPermittedException as unknown if the actor may not see it */
    public WorkView view(Actor actor, UUID id) {
        Work work = visible(actor, table.find(actor.organisation(), id).orElse(null), id);
        List<FileId> attached = table.files(id);
        Map<FileId, StoredFile> known = files.infos(attached);
        boolean writable = new EmulationPermissions(actor).mayWriteFor(work.unit())
                && campaigns.known(actor, work.campaign()).open();
        return new WorkView(
                work, table.progress(id), attached.stream().map(known::get).toList(), writable);
    }

    /**
     * Works of the campaign, a page at a time: of the actor's own units, or of all for who sees all.
     *
     * @param page from 0
     * @param size 1 to {@value #MOST}
     * @throws NotPermittedException as unknown if there is no such campaign, or the unit asked for is another's
     */
    public WorkList page(Actor actor, String campaign, WorkFilter filter, int page, int size) {
        campaigns.known(actor, campaign);
        if (page < 0 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("A page from 0 with 1 to " + MOST + " rows");
        }
        Collection<UnitCode> whose = new EmulationPermissions(actor).whose(filter.unit());
        LocalDate today = today();
        return new WorkList(
                table.page(actor.organisation(), campaign, whose, filter, today, page, size),
                table.count(actor.organisation(), campaign, whose, filter, today));
    }

    /** What a unit has registered, by last day. Asks nobody: for callers whose reader may see a dossier of the unit. */
    public List<Work> ofUnit(OrganisationCode organisation, String campaign, UnitCode unit) {
        return table.page(organisation, campaign, List.of(unit), WorkFilter.ALL, today(), 0, WorkChecks.MOST_OF_A_UNIT);
    }

    /** Works that are late, of every unit. Asks nobody: for the program's own reminders. */
    public List<Work> late(OrganisationCode organisation, String campaign) {
        return table.late(organisation, campaign, today());
    }

    /** The day by which works are judged. */
    public LocalDate today() {
        return clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
    }

    static Work visible(Actor actor, Work work, UUID id) {
        if (work == null || !new EmulationPermissions(actor).sees(work.unit())) {
            throw NotPermittedException.unknown(String.valueOf(id));
        }
        return work;
    }
}
