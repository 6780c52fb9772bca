package vn.khenthuong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.People;
import vn.khenthuong.workflow.RehearsalClockControl;

/** Plays the story of 2021 at the first start, before the web server opens its port; a database in use is left alone. */
@Component
@OnlyInPastDemo
@ConditionalOnProperty(name = DemoClock.PLAYED, havingValue = "false", matchIfMissing = true)
class PastStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PastStart.class);

    private final PastPlayer player;
    private final PastPeople story;
    private final StoryLog log;
    private final People people;
    private final RehearsalClockControl clockControl;
    private final Clock clock;
    private final Instant curtain;
    private final Instant beginning;
    private volatile boolean running;

    PastStart(
            PastPlayer player,
            PastPeople story,
            StoryLog log,
            People people,
            RehearsalClockControl clockControl,
            Clock clock,
            @Value("${" + DemoClock.CURTAIN + "}") OffsetDateTime curtain,
            @Value("${" + DemoClock.BEGINNING + "}") OffsetDateTime beginning) {
        this.player = player;
        this.story = story;
        this.log = log;
        this.people = people;
        this.clockControl = clockControl;
        this.clock = clock;
        this.curtain = curtain.toInstant();
        this.beginning = beginning.toInstant();
    }

    @Override
    public void start() {
        running = true;
        PastStory.Place first = story.story().places().get(0);
        if (log.ended(first.code())) {
            return;
        }
        if (!log.begun(first.code()) && !untouched(first)) {
            LOG.warn("The demo's story is not played: this database or its clock was in use before");
            return;
        }
        LOG.info("The demo of 2021 is being set to work; this happens once");
        long from = System.nanoTime();
        player.play(curtain);
        LOG.info(
                "The demo is ready after {} s",
                Duration.ofNanos(System.nanoTime() - from).toSeconds());
    }

    private boolean untouched(PastStory.Place first) {
        return clockControl.movable()
                && people.all(first.code()).isEmpty()
                && clock.instant().isBefore(beginning.plus(Duration.ofHours(1)));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is a little below the default one. */
    @Override
    public int getPhase() {
        return 0;
    }
}
