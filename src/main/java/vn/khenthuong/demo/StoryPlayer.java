package vn.khenthuong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.workflow.EngineJobs;
import vn.khenthuong.workflow.RehearsalClockControl;

/**
 * Plays the story along the rehearsal clock: for each act it moves the clock to the act's hour, lets the engine's timers
 * and jobs come to rest, and has the person do it. Each act and its line in the story's log are one transaction, so a
 * program that was killed goes on where it stopped.
 */
@Component
@OnlyInPresentDemo
class StoryPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(StoryPlayer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Before this day no timer of the route can be due, so the clock need not stop at midnight. */
    private static final LocalDate FIRST_TIMERS = LocalDate.of(2026, 3, 16);

    private final Backstage backstage;
    private final DemoPeople people;
    private final StoryLog log;
    private final RehearsalClockControl clockControl;
    private final EngineJobs jobs;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Scene<Story.Dossier>> dossierScenes = new HashMap<>();
    private final Map<String, Scene<Story.Round>> roundScenes;

    StoryPlayer(
            Backstage backstage,
            DemoPeople people,
            StoryLog log,
            RehearsalClockControl clockControl,
            EngineJobs jobs,
            Clock clock,
            PlatformTransactionManager transactions,
            DraftScenes drafts,
            CouncilScenes councils,
            UnitScenes units,
            OfficeScenes offices,
            RoundScenes rounds) {
        this.backstage = backstage;
        this.people = people;
        this.log = log;
        this.clockControl = clockControl;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        dossierScenes.putAll(drafts.scenes());
        dossierScenes.putAll(councils.scenes());
        dossierScenes.putAll(units.scenes());
        dossierScenes.putAll(offices.scenes());
        roundScenes = rounds.scenes();
    }

    /** @param subject whose act it is, @param number its place among the acts of that subject */
    private record Cue(String subject, int number, StoryAct act, Supplier<Supplier<String>> prepare) {}

    /** Plays what has not been played yet, up to the instant at which people come in. */
    void play(Instant curtain) {
        enterPeople();
        List<Cue> cues = cues();
        LocalDate day = null;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            if (log.played(Backstage.ORGANISATION, cue.subject(), cue.number())) {
                continue;
            }
            if (!cue.act().at().toLocalDate().equals(day)) {
                day = cue.act().at().toLocalDate();
                LOG.info("Demo: {}, act {} of {}", day, i + 1, cues.size());
            }
            reach(cue.act().instant());
            play(cue);
        }
        reach(curtain);
        transaction.executeWithoutResult(status -> log.end(Backstage.ORGANISATION, clock.instant()));
    }

    private void enterPeople() {
        once("administrator", people::enterAdministrator);
        backstage.story().units().forEach(cast -> once("people:" + cast.key(), () -> people.enter(cast)));
    }

    private void once(String subject, Runnable work) {
        transaction.executeWithoutResult(status -> {
            if (!log.played(Backstage.ORGANISATION, subject, 0)) {
                work.run();
                log.write(Backstage.ORGANISATION, subject, 0, "enter", null, clock.instant());
            }
        });
    }

    private void play(Cue cue) {
        try {
            Supplier<String> act = cue.prepare().get();
            transaction.executeWithoutResult(status -> log.write(
                    Backstage.ORGANISATION,
                    cue.subject(),
                    cue.number(),
                    cue.act().verb(),
                    act.get(),
                    clock.instant()));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The demo's story cannot go on: " + cue.subject() + ", "
                            + cue.act().verb() + " at " + cue.act().at() + ": " + Refusal.words(e),
                    e);
        }
        jobs.settle(PATIENCE);
    }

    /** Moves the clock there, stopping at each midnight because times run out then. */
    private void reach(Instant target) {
        LocalDate next = clock.instant().atZone(CampaignZone.ZONE).toLocalDate().plusDays(1);
        while (next.atStartOfDay(CampaignZone.ZONE).toInstant().isBefore(target)) {
            if (!next.isBefore(FIRST_TIMERS)) {
                move(next.atStartOfDay(CampaignZone.ZONE).toInstant());
            }
            next = next.plusDays(1);
        }
        move(target);
    }

    private void move(Instant target) {
        if (target.isAfter(clock.instant())) {
            clockControl.moveTo(backstage.actor(DemoPeople.ADMINISTRATOR), target);
            jobs.settle(PATIENCE);
        }
    }

    private List<Cue> cues() {
        List<Cue> cues = new ArrayList<>();
        for (Story.Dossier dossier : backstage.story().dossiers()) {
            add(cues, dossier.unit(), dossier, dossier.acts(), dossierScenes);
        }
        for (Story.Round round : backstage.story().rounds()) {
            add(cues, round.key(), round, round.acts(), roundScenes);
        }
        // The sort is stable: of two acts at one hour the file's first comes first.
        cues.sort(Comparator.comparing(cue -> cue.act().at()));
        return cues;
    }

    private static <T> void add(
            List<Cue> cues, String key, T subject, List<StoryAct> acts, Map<String, Scene<T>> scenes) {
        for (int i = 0; i < acts.size(); i++) {
            StoryAct act = acts.get(i);
            Scene<T> scene = scenes.get(act.verb());
            if (scene == null) {
                throw new IllegalArgumentException("No scene " + act.verb() + " for " + key);
            }
            cues.add(new Cue(key, i, act, () -> scene.prepare(subject, act)));
        }
    }
}
