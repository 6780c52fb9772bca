package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.campaign.Assumptions;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.CampaignAdministration;
import vn.khenthuong.campaign.CampaignType;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Criterion;
import vn.khenthuong.campaign.DeadlineChange;
import vn.khenthuong.campaign.DeadlineNotice;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.campaign.PendingChange;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.campaign.QuotaLine;
import vn.khenthuong.campaign.WindowEnd;
import vn.khenthuong.campaign.WindowEnds;
import vn.khenthuong.organization.OrganisationLevel;
import vn.khenthuong.proposal.NilReturns;
import vn.khenthuong.proposal.UnitStanding;
import vn.khenthuong.proposal.UnitStandings;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.UnitCode;

/** Campaigns: the plan as data, its deadline, and who has proposed. */
@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "Campaigns", description = "Phong trào thi đua")
class CampaignController {

    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final CampaignAdministration administration;
    private final WindowEnds windowEnds;
    private final UnitStandings standings;
    private final NilReturns nilReturns;

    CampaignController(
            Campaigns campaigns,
            Deadlines deadlines,
            CampaignAdministration administration,
            WindowEnds windowEnds,
            UnitStandings standings,
            NilReturns nilReturns) {
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.administration = administration;
        this.windowEnds = windowEnds;
        this.standings = standings;
        this.nilReturns = nilReturns;
    }

    /** Every campaign of the organisation, opened last first. */
    @GetMapping
    List<CampaignResponse> all(Actor actor, Language language) {
        return campaigns.all(actor.organisation()).stream()
                .map(campaign -> response(actor, campaign, language))
                .toList();
    }

    /** One campaign. */
    @GetMapping("/{campaign}")
    CampaignResponse one(Actor actor, @PathVariable String campaign, Language language) {
        return response(actor, require(actor, campaign), language);
    }

    /** The whole plan as the campaign's file says it, every entry with its clause. */
    @GetMapping("/{campaign}/plan")
    Plan plan(Actor actor, @PathVariable String campaign) {
        return require(actor, campaign).plan();
    }

    /** The quota lines; a line's limits hold for each body that it applies to. */
    @GetMapping("/{campaign}/lines")
    List<QuotaLine> lines(Actor actor, @PathVariable String campaign) {
        return require(actor, campaign).lines();
    }

    /** The criteria, with the gates that the program judges. */
    @GetMapping("/{campaign}/criteria")
    List<Criterion> criteria(Actor actor, @PathVariable String campaign) {
        return require(actor, campaign).plan().criteria();
    }

    /** The state of every unit that may propose, and nothing more of those that have not sent. */
    @GetMapping("/{campaign}/standings")
    List<Standing> standings(Actor actor, @PathVariable String campaign, Language language) {
        return standings.all(actor, campaign).stream()
                .map(standing -> Standing.of(standing, language))
                .toList();
    }

    /** The notices that changed the deadline, oldest first. */
    @GetMapping("/{campaign}/notices")
    List<DeadlineNotice> notices(Actor actor, @PathVariable String campaign) {
        require(actor, campaign);
        return deadlines.notices(actor.organisation(), campaign);
    }

    /** Changes the deadline by a notice, for all dossiers or for one; running timers follow. */
    @PostMapping("/{campaign}/notices")
    ResponseEntity<DeadlineNotice> announce(
            Actor actor, @PathVariable String campaign, @RequestBody DeadlineChange change) {
        return ResponseEntity.status(HttpStatus.CREATED).body(deadlines.announce(actor, campaign, change));
    }

    /** What the plan rests on beyond its text: entries that are assumed, as {@code part} or {@code part.key}. */
    @GetMapping("/{campaign}/assumptions")
    Assumptions assumptions(Actor actor, @PathVariable String campaign) {
        return require(actor, campaign).assumptions();
    }

    /** Records that the event has come which ends the campaign's time; the newest record counts. */
    @PostMapping("/{campaign}/window-end")
    ResponseEntity<CampaignResponse> endWindow(
            Actor actor, @PathVariable String campaign, @RequestBody WindowEnds.Entry entry, Language language) {
        Campaign ended = windowEnds.record(actor, campaign, entry);
        return ResponseEntity.status(HttpStatus.CREATED).body(response(actor, ended, language));
    }

    /** How the campaign's file differs from the newest version; 404 if it does not. */
    @GetMapping("/{campaign}/pending-version")
    PendingChange pending(Actor actor, @PathVariable String campaign) {
        Administrators.require(actor, "read pending version");
        return administration
                .pendingChange(actor.organisation(), campaign)
                .orElseThrow(() -> NotPermittedException.unknown(campaign));
    }

    /** Applies the changed file as a new version. Dossiers that were sent keep theirs; limits are the new version's. */
    @PostMapping("/{campaign}/versions")
    ResponseEntity<CampaignResponse> apply(
            Actor actor, @PathVariable String campaign, @RequestBody Grounded ground, Language language) {
        Campaign applied = administration.applyNewVersion(actor, campaign, ground.ground());
        return ResponseEntity.status(HttpStatus.CREATED).body(response(actor, applied, language));
    }

    /** Closes the campaign; its unsent dossiers end. */
    @PostMapping("/{campaign}/closing")
    CampaignResponse close(
            Actor actor, @PathVariable String campaign, @RequestBody Grounded ground, Language language) {
        administration.close(actor, campaign, ground.ground());
        return response(actor, require(actor, campaign), language);
    }

    /** The head or a deputy declares that the unit proposes nobody. */
    @PutMapping("/{campaign}/nil-returns/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declareNil(Actor actor, @PathVariable String campaign, @PathVariable UnitCode unit) {
        require(actor, campaign);
        nilReturns.declare(actor, campaign, unit);
    }

    /** Takes the declaration back. */
    @DeleteMapping("/{campaign}/nil-returns/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeNil(Actor actor, @PathVariable String campaign, @PathVariable UnitCode unit) {
        require(actor, campaign);
        nilReturns.revoke(actor, campaign, unit);
    }

    private Campaign require(Actor actor, String code) {
        return campaigns.byCode(actor.organisation(), code).orElseThrow(() -> NotPermittedException.unknown(code));
    }

    private CampaignResponse response(Actor actor, Campaign campaign, Language language) {
        return new CampaignResponse(
                campaign.code(),
                campaign.prefix(),
                language.of(campaign.plan().title()),
                campaign.plan().document().number(),
                campaign.version(),
                campaign.sha256(),
                campaign.open(),
                campaign.closedAt(),
                campaign.plan().level(),
                campaign.plan().type() == null ? null : campaign.plan().type().kind(),
                campaign.rules().windowFrom(),
                campaign.rules().windowTo(),
                campaign.ended(),
                campaign.deadline().orElse(null),
                deadlines.generalDeadline(actor.organisation(), campaign.code()).orElse(null));
    }

    /**
     * A campaign.
     *
     * @param code stable name
     * @param prefix of dossier and round codes
     * @param title its name
     * @param document number and symbol of the founding document; null if the text has none
     * @param version the newest version, from 1
     * @param sha256 of the file that the version was made from
     * @param open not closed
     * @param closedAt null while open
     * @param level of the authority that runs it
     * @param type what sort of campaign it is; null if the plan does not say
     * @param windowFrom first day of the time in which an achievement counts; null if open
     * @param windowTo its last day; null while open
     * @param ended what was recorded of the event that ends it; null while nothing is
     * @param planDeadline the first instant that is too late by the plan itself; null if it sets none
     * @param deadline the same after the newest notice for all; null if there is none
     */
    record CampaignResponse(
            String code,
            String prefix,
            String title,
            String document,
            int version,
            String sha256,
            boolean open,
            Instant closedAt,
            OrganisationLevel level,
            CampaignType.Kind type,
            LocalDate windowFrom,
            LocalDate windowTo,
            WindowEnd ended,
            Instant planDeadline,
            Instant deadline) {}

    /**
     * Of a unit only the state.
     *
     * @param unit its code
     * @param name its name
     * @param standing how far it is
     * @param standingText the same in words
     * @param unsent how many dossiers it has not sent yet
     * @param sent how many it sent and did not withdraw
     * @param lastSentAt when it sent last; null if it sent none
     */
    record Standing(
            UnitCode unit,
            String name,
            UnitStanding.Standing standing,
            String standingText,
            int unsent,
            int sent,
            Instant lastSentAt) {

        static Standing of(UnitStanding of, Language language) {
            return new Standing(
                    of.unit().code(),
                    of.unit().name(),
                    of.standing(),
                    language.of(of.standing().text()),
                    of.unsent(),
                    of.sent(),
                    of.lastSentAt());
        }
    }

    /**
     * Why an administrator does this.
     *
     * @param ground 1 to 2,000 characters
     */
    record Grounded(String ground) {}
}
