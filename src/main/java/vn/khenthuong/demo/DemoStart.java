package vn.khenthuong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.People;
import vn.khenthuong.workflow.RehearsalClockControl;

/**
 * Plays the demo's story at the first start, before the web server opens its port: nobody meets a half-made province. A
 * database in which people work already is left alone.
 */
@Component
@OnlyInPresentDemo
class DemoStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final StoryPlayer player;
    private final StoryLog log;
    private final People people;
    private final RehearsalClockControl clockControl;
    private final Clock clock;
    private final Instant curtain;
    private final Instant beginning;
    private volatile boolean running;

    DemoStart(
            StoryPlayer player,
            StoryLog log,
            People people,
            RehearsalClockControl clockControl,
            Clock clock,
            @Value("${" + DemoClock.CURTAIN + "}") OffsetDateTime curtain,
            @Value("${" + DemoClock.BEGINNING + "}") OffsetDateTime beginning) {
        this.player = player;
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
        if (log.ended(Backstage.ORGANISATION)) {
            return;
        }
        if (!log.begun(Backstage.ORGANISATION) && !untouched()) {
            LOG.warn("The demo's story is not played: this database or its clock was in use before");
            return;
        }
        LOG.info("The demo's province is being set to work; this happens once and takes about a minute");
        long from = System.nanoTime();
        player.play(curtain);
        LOG.info(
                "The demo is ready after {} s",
                Duration.ofNanos(System.nanoTime() - from).toSeconds());
    }

    private boolean untouched() {
        return clockControl.movable()
                && people.all(Backstage.ORGANISATION).isEmpty()
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
