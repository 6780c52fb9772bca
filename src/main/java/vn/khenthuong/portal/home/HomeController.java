package vn.khenthuong.portal.home;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.council.Invitations;
import vn.khenthuong.emulation.Launches;
import vn.khenthuong.notification.Notices;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.CampaignAtHand;
import vn.khenthuong.portal.Countdown;
import vn.khenthuong.proposal.Courses;
import vn.khenthuong.proposal.DossierFilter;
import vn.khenthuong.proposal.DossierList;
import vn.khenthuong.proposal.DossierLists;
import vn.khenthuong.proposal.NilReturns;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.proposal.UnitStanding.Standing;
import vn.khenthuong.proposal.UnitStandings;
import vn.khenthuong.referral.ReferralLists;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workflow.TaskDoor;

/** The first page: what waits for this person, and where everything stands that is theirs. */
@Controller
class HomeController {

    private static final int TASKS = 20;
    private static final int NEWEST = 5;

    private final TaskDoor tasks;
    private final DossierLists dossiers;
    private final UnitStandings standings;
    private final NilReturns nilReturns;
    private final Notices notices;
    private final Invitations invitations;
    private final Launches launches;
    private final ReferralLists referrals;
    private final Campaigns campaigns;
    private final CampaignAtHand atHand;
    private final Courses courses;
    private final Deadlines deadlines;
    private final Units units;
    private final Clock clock;

    HomeController(
            TaskDoor tasks,
            DossierLists dossiers,
            UnitStandings standings,
            NilReturns nilReturns,
            Notices notices,
            Invitations invitations,
            Launches launches,
            ReferralLists referrals,
            Campaigns campaigns,
            CampaignAtHand atHand,
            Courses courses,
            Deadlines deadlines,
            Units units,
            Clock clock) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.standings = standings;
        this.nilReturns = nilReturns;
        this.notices = notices;
        this.invitations = invitations;
        this.launches = launches;
        this.referrals = referrals;
        this.campaigns = campaigns;
        this.atHand = atHand;
        this.courses = courses;
        this.deadlines = deadlines;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Actor actor, Locale locale, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("inbox", tasks.inbox(actor, Math.max(0, page), TASKS));
        model.addAttribute("number", Math.max(0, page));
        Campaign campaign = atHand.of(actor).orElse(null);
        model.addAttribute("campaign", campaign);
        if (campaign != null) {
            model.addAttribute("campaignTitle", campaign.plan().title().in(locale));
            model.addAttribute(
                    "countdown", Countdown.until(deadlines.deadlineOf(actor, campaign.code()), clock.instant()));
        }
        if (!actor.units().isEmpty()) {
            unit(actor, campaign, model);
            launched(actor, locale, model);
        }
        boolean board =
                actor.has(Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.INSPECTOR);
        if (board) {
            model.addAttribute("sent", dossiers.statesOfSent(actor));
        }
        if (campaign != null && (board || actor.has(Role.ORGANISATION_ADMINISTRATOR))) {
            Map<Standing, Integer> counts = new TreeMap<>();
            standings.all(actor, campaign.code()).forEach(unit -> counts.merge(unit.standing(), 1, Integer::sum));
            model.addAttribute("standings", counts);
        }
        return "home/page";
    }

    /** What was announced and the actor's units have not opened yet. */
    private void launched(Actor actor, Locale locale, Model model) {
        List<String> unread = launches.unread(actor);
        model.addAttribute("launched", unread);
        model.addAttribute("launchedTitles", unread.stream().collect(Collectors.toMap(code -> code, code -> campaigns
                .byCode(actor.organisation(), code)
                .orElseThrow()
                .plan()
                .title()
                .in(locale))));
    }

    private void unit(Actor actor, Campaign campaign, Model model) {
        DossierList mine = dossiers.mine(actor, DossierFilter.ALL, 0, NEWEST);
        List<Unit> own = actor.units().stream()
                .sorted()
                .map(code -> units.get(actor.organisation(), code))
                .toList();
        model.addAttribute("mine", mine);
        model.addAttribute("ownUnits", own);
        model.addAttribute("notices", notices.of(actor, 5));
        model.addAttribute("meetings", invitations.waiting(actor));
        model.addAttribute("referred", referrals.waiting(actor));
        model.addAttribute("grantedHere", campaign == null ? List.of() : courses.grantedHere(campaign));
        model.addAttribute("ofState", campaign == null ? List.of() : courses.toTheState(campaign));
        model.addAttribute("granted", campaign == null ? List.of() : courses.grantedByHeads(campaign));
        model.addAttribute("drafter", actor.has(Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY));
        // A draft is no task of the route yet, but it is what waits for whoever writes it.
        model.addAttribute("drafts", dossiers.drafts(actor, NEWEST));
        if (campaign != null) {
            var declared = nilReturns.declared(actor.organisation(), campaign.code());
            List<UnitCode> heads = own.stream()
                    .map(Unit::code)
                    .filter(unit -> actor.hasIn(unit, Role.HEAD, Role.DEPUTY_HEAD))
                    .toList();
            boolean live = mine.states().keySet().stream()
                    .anyMatch(state -> state != ProposalState.WITHDRAWN && state != ProposalState.NOTHING_SELECTED);
            model.addAttribute(
                    "declared",
                    own.stream().filter(unit -> declared.contains(unit.code())).toList());
            model.addAttribute(
                    "revocable", heads.stream().filter(declared::contains).toList());
            model.addAttribute(
                    "declarable",
                    live
                            ? List.of()
                            : heads.stream()
                                    .filter(unit -> !declared.contains(unit))
                                    .toList());
        }
    }
}
