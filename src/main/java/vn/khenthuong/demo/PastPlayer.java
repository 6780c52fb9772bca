package vn.khenthuong.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.workflow.EngineJobs;
import vn.khenthuong.workflow.RehearsalClockControl;

/**
 * Plays the story of 2021 along the rehearsal clock. Each step and its line in the log are one transaction, so that a program
 * that was killed goes on where it stopped.
 */
@Component
@OnlyInPastDemo
class PastPlayer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PastPeople people;
    private final PastScenes scenes;
    private final StoryLog log;
    private final PastStage stage;
    private final RehearsalClockControl clockControl;
    private final EngineJobs jobs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PastPlayer(
            PastPeople people,
            PastScenes scenes,
            StoryLog log,
            PastStage stage,
            RehearsalClockControl clockControl,
            EngineJobs jobs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.scenes = scenes;
        this.log = log;
        this.stage = stage;
        this.clockControl = clockControl;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Cue(Instant at, PastStory.Place place, PastStory.Dossier dossier, RouteStep step) {}

    /**
     * Plays what has not been played yet, up to the instant at which people come in. An organisation whose campaign the
     * settings leave out has its people and no dossier, so that a campaign can be written there from the plan's text.
     */
    void play(Instant curtain) {
        List<PastStory.Place> places = people.story().places();
        places.forEach(place -> once(place, "people", 0, () -> {
            people.enter(place);
            return null;
        }));
        List<Cue> cues = new ArrayList<>();
        places.stream().filter(stage::opened).forEach(place -> place.dossiers()
                .forEach(dossier -> cues.addAll(cues(place, dossier))));
        cues.sort(Comparator.comparing(Cue::at));
        for (Cue cue : cues) {
            if (!log.played(
                    cue.place().code(),
                    PastStage.subject(cue.dossier(), cue.step()),
                    cue.step().ordinal())) {
                move(cue.at());
                play(cue);
            }
        }
        move(curtain);
        places.forEach(place -> transaction.executeWithoutResult(status -> log.end(place.code(), clock.instant())));
    }

    private void play(Cue cue) {
        try {
            Supplier<String> act = scenes.prepare(cue.place(), cue.dossier(), cue.step());
            once(
                    cue.place(),
                    PastStage.subject(cue.dossier(), cue.step()),
                    cue.step().ordinal(),
                    act);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The demo's story cannot go on: " + cue.place().organisation() + ", "
                            + cue.dossier().key() + ", " + cue.step() + ": " + Refusal.words(e),
                    e);
        }
        jobs.settle(PATIENCE);
    }

    private void once(PastStory.Place place, String subject, int number, Supplier<String> work) {
        transaction.executeWithoutResult(status -> {
            if (!log.played(place.code(), subject, number)) {
                log.write(place.code(), subject, number, subject, work.get(), clock.instant());
            }
        });
    }

    private void move(Instant target) {
        if (target.isAfter(clock.instant())) {
            clockControl.moveTo(people.actor(people.story().places().get(0).administrator()), target);
            jobs.settle(PATIENCE);
        }
    }

    /** One step on each working day, in the morning and in the file's order. */
    private List<Cue> cues(PastStory.Place place, PastStory.Dossier dossier) {
        List<Cue> cues = new ArrayList<>();
        LocalDate day = LocalDate.parse(dossier.begins());
        for (RouteStep step : RouteStep.done(stage.route(place, dossier), dossier.through(), dossier.sentBack())) {
            while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                day = day.plusDays(1);
            }
            LocalTime hour =
                    LocalTime.of(8, 0).plusMinutes(5L * place.dossiers().indexOf(dossier));
            cues.add(new Cue(day.atTime(hour).atZone(CampaignZone.ZONE).toInstant(), place, dossier, step));
            day = day.plusDays(1);
        }
        return cues;
    }
}
