package vn.khenthuong.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.WorkingDays;
import vn.khenthuong.demo.CampaignPlay;
import vn.khenthuong.demo.OnlyInRehearsal;
import vn.khenthuong.demo.PlayedDossier;
import vn.khenthuong.demo.RouteStep;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.RefusedException;

/** Plays the rehearsal in a thread of its own, half a day after the other, until nobody has anything left to do. */
@Component
@OnlyInRehearsal
@EnableConfigurationProperties(PlayProperties.class)
class RehearsalPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalPlayer.class);

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 30);

    /** A play that goes on longer has somebody waiting for ever. */
    private static final int LONGEST_DAYS = 400;

    private final CampaignPlay play;
    private final WorkingDays workingDays;
    private final RehearsalFigures figures;
    private final PlayProperties settings;
    private final Clock clock;
    private final Pace pace;
    private final Hindrances hindrances = new Hindrances();
    private volatile RehearsalState.Phase phase = RehearsalState.Phase.PREPARING;
    private volatile String reason = "";
    private volatile int dossiers;

    RehearsalPlayer(
            CampaignPlay play,
            WorkingDays workingDays,
            RehearsalFigures figures,
            PlayProperties settings,
            Clock clock) {
        this.play = play;
        this.workingDays = workingDays;
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
        this.pace = new Pace(settings.pace());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread thread = new Thread(this::run, "rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    Pace pace() {
        return pace;
    }

    RehearsalState state() {
        return new RehearsalState(
                phase,
                reason,
                clock.instant(),
                pace.paused(),
                pace.daysPerMinute(),
                dossiers,
                figures.queues(),
                figures.ended(),
                figures.rounds(),
                figures.late(),
                hindrances.all(),
                figures.letters(),
                figures.latest(),
                figures.awarded());
    }

    private void run() {
        try {
            List<PlayedDossier> all = play.begin(settings.settings());
            if (all.isEmpty()) {
                throw new IllegalStateException("No unit can propose anybody: the plan has no subject for them");
            }
            dossiers = all.size();
            phase = RehearsalState.Phase.PLAYING;
            play(new Schedule(all, settings.perDay(), settings.seed()));
            phase = RehearsalState.Phase.FINISHED;
            LOG.info("The rehearsal is over");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The rehearsal cannot go on", e);
            reason = String.valueOf(e.getMessage());
            phase = RehearsalState.Phase.FAILED;
        }
    }

    private void play(Schedule schedule) throws InterruptedException {
        LocalDate day = clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
        for (int days = 0; !schedule.over() && days < LONGEST_DAYS; days++, day = day.plusDays(1)) {
            half(schedule, day, MORNING, workingDays.working(day) ? schedule.morning(day) : List.of());
            half(schedule, day, AFTERNOON, workingDays.working(day) ? schedule.afternoon(day) : List.of());
        }
    }

    private void half(Schedule schedule, LocalDate day, LocalTime hour, List<Act> acts) throws InterruptedException {
        long began = System.nanoTime();
        play.moveTo(day.atTime(hour).atZone(CampaignZone.ZONE).toInstant());
        for (Act act : acts) {
            try {
                if (act.step() == RouteStep.SUBMIT) {
                    play.submitRound(act.dossiers());
                } else {
                    play.play(act.first(), act.step());
                }
                schedule.done(act, day);
            } catch (RefusedException refused) {
                LOG.info("{} {}: stopped by a rule", act.step(), act.dossiers());
                hindrances.note(refused, act.dossiers().size());
                schedule.stopped(act);
            }
        }
        pace.awaitHalfDay(began);
    }
}
