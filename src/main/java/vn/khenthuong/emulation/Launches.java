package vn.khenthuong.emulation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/** Announcing a campaign to all units, and which of them have read it. */
@Service
@Transactional
public class Launches {

    private final RunningCampaigns campaigns;
    private final LaunchTable table;
    private final Units units;
    private final Files files;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Launches(
            RunningCampaigns campaigns,
            LaunchTable table,
            Units units,
            Files files,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.units = units;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Announces the campaign to all units, once; it cannot be taken back.
     *
     * @throws NotPermittedException unless the actor is of the appraising office or administers the organisation, or if there
     *     is no such campaign
     * @throws RefusedException if it is closed or launched already, the text is missing, or the file belongs to another record
     */
    public Launch announce(Actor actor, String campaign, LaunchInput input) {
        campaigns.known(actor, campaign);
        new EmulationPermissions(actor).requireLeading("launch", campaign);
        campaigns.running(actor, campaign);
        new InputCheck(RunningCampaigns.subject("launch", ""))
                .required("text", "Nội dung thông báo", input.text(), InputCheck.LONG_TEXT)
                .refuseIfAny();
        if (input.file() != null) {
            campaigns.ownUpload(actor, input.file());
        }
        Launch launch = new Launch(campaign, input.text().strip(), input.file(), actor.userId(), clock.instant());
        if (!table.insert(actor.organisation(), launch)) {
            throw new RefusedException(Finding.invalid(
                    "launched-once",
                    RunningCampaigns.subject("launch", ""),
                    "",
                    "",
                    "Phong trào đã được phát động. Nội dung thông báo đã gửi các đơn vị nên không thay được.",
                    "The campaign was launched already; what units were told cannot be replaced."));
        }
        if (launch.file() != null) {
            files.seal(List.of(launch.file()));
        }
        audit.record(actor, "campaign.launched", AuditSubject.campaign(campaign), "", Map.of());
        events.publishEvent(new CampaignLaunched(actor.organisation(), campaign, launch.at()));
        return launch;
    }

    /**
     * The announcement; empty if the campaign was not launched.
     *
     * @throws NotPermittedException as unknown to whoever takes no part in campaigns
     */
    @Transactional(readOnly = true)
    public Optional<Launch> of(Actor actor, String campaign) {
        campaigns.known(actor, campaign);
        if (!new EmulationPermissions(actor).takesPart()) {
            throw NotPermittedException.unknown(campaign);
        }
        return table.find(actor.organisation(), campaign);
    }

    /** Every announcement of the actor's organisation, by campaign. */
    @Transactional(readOnly = true)
    public Map<String, Launch> all(Actor actor) {
        return new EmulationPermissions(actor).takesPart() ? table.all(actor.organisation()) : Map.of();
    }

    /**
     * Notes for the actor's own units that the announcement was opened; only the first time of each unit counts.
     *
     * @return the units for which it was the first time
     */
    public List<UnitCode> opened(Actor actor, String campaign) {
        if (of(actor, campaign).isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<UnitCode> first = participating(actor).stream()
                .filter(unit -> table.read(actor.organisation(), campaign, unit, actor.userId(), now))
                .toList();
        for (UnitCode unit : first) {
            audit.record(
                    actor, unit.value(), "campaign.announcement-read", AuditSubject.campaign(campaign), "", Map.of());
        }
        return first;
    }

    /** Open campaigns whose announcement one of the actor's own units has not opened; codes. */
    @Transactional(readOnly = true)
    public List<String> unread(Actor actor) {
        List<UnitCode> own = participating(actor);
        return own.isEmpty() ? List.of() : table.unread(actor.organisation(), own);
    }

    private List<UnitCode> participating(Actor actor) {
        return actor.units().stream()
                .sorted()
                .filter(unit -> units.get(actor.organisation(), unit).kind().submits())
                .toList();
    }

    /**
     * Every unit, by name, and whether it has read the announcement.
     *
     * @throws NotPermittedException unless the actor is of the appraising office, administers or inspects; as unknown if
     *     there is no such campaign
     */
    @Transactional(readOnly = true)
    public List<Reading> readings(Actor actor, String campaign) {
        campaigns.known(actor, campaign);
        new EmulationPermissions(actor).requireSeeingAll("list readings", campaign);
        return readings(actor.organisation(), campaign);
    }

    /** Units that have not read the announcement; none before the launch. Asks nobody: for the program's own reminders. */
    @Transactional(readOnly = true)
    public List<Unit> unread(OrganisationCode organisation, String campaign) {
        return table.find(organisation, campaign).isEmpty()
                ? List.of()
                : readings(organisation, campaign).stream()
                        .filter(reading -> !reading.read())
                        .map(Reading::unit)
                        .toList();
    }

    /** When the campaign was launched; empty if it was not. Asks nobody: for the program's own reminders. */
    @Transactional(readOnly = true)
    public Optional<Instant> launchedAt(OrganisationCode organisation, String campaign) {
        return table.find(organisation, campaign).map(Launch::at);
    }

    private List<Reading> readings(OrganisationCode organisation, String campaign) {
        Map<UnitCode, LaunchTable.Opened> opened = table.readings(organisation, campaign);
        return units.submitting(organisation).stream()
                .map(unit -> {
                    LaunchTable.Opened first = opened.get(unit.code());
                    return new Reading(unit, first == null ? null : first.by(), first == null ? null : first.at());
                })
                .toList();
    }
}
