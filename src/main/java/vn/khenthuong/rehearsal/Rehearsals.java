package vn.khenthuong.rehearsal;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.CampaignExport;
import vn.khenthuong.campaign.CampaignExports;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;

/**
 * Rehearsals of campaigns: begins one in a process of its own, tells how it stands, sets its pace and throws it away. An
 * organisation has one at a time, and only its administrators know of it. Nothing of a rehearsal outlives this program.
 */
@Service
@EnableConfigurationProperties(RehearsalProperties.class)
public class Rehearsals {

    private final RehearsalProperties properties;
    private final RehearsalSettings settings;
    private final CampaignExports exports;
    private final Organisations organisations;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<OrganisationCode, RunningRehearsal> running = new LinkedHashMap<>();

    Rehearsals(
            RehearsalProperties properties,
            RehearsalSettings settings,
            CampaignExports exports,
            Organisations organisations,
            Units units,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.properties = properties;
        this.settings = settings;
        this.exports = exports;
        this.organisations = organisations;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the actor may rehearse here at all. */
    public boolean offered(Actor actor) {
        return properties.enabled() && actor.has(Role.ORGANISATION_ADMINISTRATOR);
    }

    /**
     * What would be played of an opened campaign.
     *
     * @throws NotPermittedException if the actor may not rehearse, or has no such campaign
     */
    public CampaignExport opened(Actor actor, String campaign) {
        require(actor, campaign);
        return exports.opened(actor, campaign);
    }

    /**
     * What would be played of a draft.
     *
     * @param assumptions a file of them; empty: those that lie beside the campaign's file
     * @throws NotPermittedException if the actor may not rehearse, or has no such draft
     * @throws RefusedException with everything that neither the draft nor its assumptions say
     */
    public CampaignExport draft(Actor actor, String draft, String assumptions) {
        require(actor, draft);
        return exports.draft(actor, draft, assumptions);
    }

    /**
     * Begins a rehearsal; returns when its process runs, long before it plays.
     *
     * @param campaign from {@link #opened} or {@link #draft}
     * @param draft whether it is a draft
     * @throws RefusedException if the request is not sound, another rehearsal is on, or memory or disk do not suffice
     */
    public synchronized void begin(Actor actor, CampaignExport campaign, boolean draft, RehearsalRequest request) {
        require(actor, campaign.code());
        List<Finding> wrong = new ArrayList<>(RehearsalFindings.form(campaign.plan()));
        wrong.addAll(request.findings());
        RefusedException.ifBlocked(wrong);
        look();
        running.values().removeIf(RunningRehearsal::failed);
        RefusedException.ifBlocked(RehearsalFindings.taken(running, actor.organisation(), properties.most()));
        RefusedException.ifBlocked(RehearsalFindings.room(
                FreeMemory.bytes(), RehearsalDirectory.room(parent()), properties.memory(), properties.disk()));
        RehearsalDirectory directory = RehearsalDirectory.make(parent());
        try {
            RehearsalProcess process = start(actor, campaign, request, directory);
            RunningRehearsal begun =
                    new RunningRehearsal(actor, clock.instant(), draft, campaign, request, directory, process);
            running.put(actor.organisation(), begun);
            record(actor, "rehearsal.started", campaign.code());
        } catch (IOException e) {
            directory.throwAway();
            throw new RefusedException(RehearsalFindings.notStarted(e));
        } catch (RuntimeException unrecorded) {
            Optional.ofNullable(running.remove(actor.organisation()))
                    .ifPresent(begun -> begun.process().end());
            directory.throwAway();
            throw unrecorded;
        }
    }

    private RehearsalProcess start(
            Actor actor, CampaignExport campaign, RehearsalRequest request, RehearsalDirectory directory)
            throws IOException {
        String key = settings.secret();
        new RehearsalFiles(organisations.get(actor.organisation()), units.all(actor.organisation()), campaign)
                .write(directory, request.units(), request.seed());
        Path file = settings.write(directory, properties, request, campaign.code(), key);
        Path temporary = Files.createDirectories(directory.root().resolve("tmp"));
        return RehearsalProcess.start(ProgramCommand.of(properties.heap(), temporary), file, directory, key);
    }

    /**
     * The organisation's rehearsal; empty if it has none.
     *
     * @throws NotPermittedException if the actor may not rehearse
     */
    public Optional<RehearsalView> view(Actor actor) {
        require(actor, "rehearsal");
        return find(actor).map(rehearsal -> {
            rehearsal.look(properties.startWithin(), properties.longest());
            return rehearsal.view();
        });
    }

    /**
     * Lets the days pass faster or slower; a rehearsal that is paused goes on.
     *
     * @param daysPerMinute brought into the bounds of a request
     * @throws NotPermittedException if there is none, or the actor may not rehearse
     */
    public void pace(Actor actor, int daysPerMinute) {
        RunningRehearsal rehearsal = get(actor);
        rehearsal.told(rehearsal.process().pace(Pace.bounded(daysPerMinute)));
    }

    /** Lets its clock stand still. @throws NotPermittedException if there is none, or the actor may not rehearse */
    public void pause(Actor actor) {
        RunningRehearsal rehearsal = get(actor);
        rehearsal.told(rehearsal.process().pause());
    }

    /** Ends it and throws it away. @throws NotPermittedException if there is none, or the actor may not rehearse */
    public void end(Actor actor) {
        RunningRehearsal rehearsal = get(actor);
        rehearsal.process().end();
        synchronized (this) {
            running.remove(actor.organisation(), rehearsal);
        }
        record(actor, "rehearsal.ended", rehearsal.campaign());
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        RehearsalDirectory.sweep(parent());
    }

    /** Notices what fails while nobody looks. */
    @Scheduled(fixedDelay = 10_000)
    void look() {
        for (RunningRehearsal rehearsal : all()) {
            boolean before = rehearsal.failed();
            rehearsal.look(properties.startWithin(), properties.longest());
            if (!before && rehearsal.failed()) {
                record(Actor.system(rehearsal.by().organisation()), "rehearsal.ended", rehearsal.campaign());
            }
        }
    }

    @PreDestroy
    void endAll() {
        all().forEach(rehearsal -> rehearsal.process().end());
    }

    private synchronized List<RunningRehearsal> all() {
        return List.copyOf(running.values());
    }

    private synchronized Optional<RunningRehearsal> find(Actor actor) {
        return Optional.ofNullable(running.get(actor.organisation()));
    }

    private RunningRehearsal get(Actor actor) {
        require(actor, "rehearsal");
        return find(actor).orElseThrow(() -> NotPermittedException.unknown("rehearsal"));
    }

    private void require(Actor actor, String what) {
        if (!offered(actor)) {
            throw NotPermittedException.unknown(what);
        }
    }

    private void record(Actor actor, String act, String campaign) {
        transaction.executeWithoutResult(
                status -> audit.record(actor, act, AuditSubject.campaign(campaign), "", Map.of()));
    }

    private Path parent() {
        return settings.data().resolve("rehearsals");
    }
}
