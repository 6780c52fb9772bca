package vn.khenthuong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Units;
import vn.khenthuong.workflow.EngineJobs;
import vn.khenthuong.workflow.RehearsalClockControl;

/**
 * Plays the one campaign of this program with made-up people, step by step: who calls decides when each step is done. Every
 * step goes through the use case that a person's click would reach.
 */
@Component
@OnlyInRehearsal
public class CampaignPlay {

    /** A step that waits for the engine longer than this has failed. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PastPeople people;
    private final PastScenes scenes;
    private final PastRounds rounds;
    private final PastStage stage;
    private final StoryLog log;
    private final Organisations organisations;
    private final Units units;
    private final Campaigns campaigns;
    private final RehearsalClockControl clockControl;
    private final EngineJobs jobs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** Whether a campaign of this plan can be played: it has a form that is asked for and decided inside the organisation. */
    public static boolean possible(Plan plan) {
        return GeneratedStory.decidedInside(plan).isPresent();
    }

    CampaignPlay(
            PastPeople people,
            PastScenes scenes,
            PastRounds rounds,
            PastStage stage,
            StoryLog log,
            Organisations organisations,
            Units units,
            Campaigns campaigns,
            RehearsalClockControl clockControl,
            EngineJobs jobs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.scenes = scenes;
        this.rounds = rounds;
        this.stage = stage;
        this.log = log;
        this.organisations = organisations;
        this.units = units;
        this.campaigns = campaigns;
        this.clockControl = clockControl;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The campaign that is played. */
    public Campaign campaign() {
        return campaigns.open(organisation().code()).get(0);
    }

    /** Writes the story and enters everybody who plays in it. */
    public List<PlayedDossier> begin(PlaySettings settings) {
        Organisation organisation = organisation();
        Campaign campaign = campaign();
        people.tell(new PastStory(
                List.of(new GeneratedStory(organisation, campaign, units.all(organisation.code()), settings).place())));
        transaction.executeWithoutResult(status -> people.enter(place()));
        return place().dossiers().stream()
                .map(dossier -> new PlayedDossier(
                        dossier.key(),
                        units.get(organisation.code(), dossier.unitCode()).name(),
                        LocalDate.parse(dossier.begins()),
                        RouteStep.done(stage.route(place(), dossier), dossier.through(), dossier.sentBack())))
                .toList();
    }

    /**
     * Does one step of a dossier now.
     *
     * @throws vn.khenthuong.shared.RefusedException if a rule stands against it; nothing has changed
     */
    public void play(String key, RouteStep step) {
        PastStory.Dossier dossier = dossier(key);
        once(List.of(dossier), step, scenes.prepare(place(), dossier, step));
    }

    /**
     * Submits one list of all these dossiers; {@link #play} then decides and issues it by the first of them.
     *
     * @throws vn.khenthuong.shared.RefusedException as {@link #play}
     */
    public void submitRound(List<String> keys) {
        List<PastStory.Dossier> gathered = keys.stream().map(this::dossier).toList();
        once(gathered, RouteStep.SUBMIT, rounds.submitRound(place(), gathered));
    }

    /** Moves the clock there, and waits for what falls due on the way; does nothing if it is past already. */
    public void moveTo(Instant target) {
        if (target.isAfter(clock.instant())) {
            clockControl.moveTo(people.actor(place().administrator()), target);
            jobs.settle(PATIENCE);
        }
    }

    private void once(List<PastStory.Dossier> dossiers, RouteStep step, Supplier<String> act) {
        transaction.executeWithoutResult(status -> {
            String code = act.get();
            for (PastStory.Dossier dossier : dossiers) {
                String subject = PastStage.subject(dossier, step);
                log.write(place().code(), subject, step.ordinal(), subject, code, clock.instant());
            }
        });
        jobs.settle(PATIENCE);
    }

    private Organisation organisation() {
        return organisations.all().get(0);
    }

    private PastStory.Place place() {
        return people.story().places().get(0);
    }

    private PastStory.Dossier dossier(String key) {
        return place().dossiers().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No dossier " + key));
    }
}
