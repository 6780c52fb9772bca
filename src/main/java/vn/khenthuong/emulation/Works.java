package vn.khenthuong.emulation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/**
 * Works and tasks that units register for a campaign and report on ("đăng ký công trình, phần việc"). They prove what a unit
 * did; nothing of an award follows from them by itself.
 */
@Service
@Transactional
public class Works {

    private final RunningCampaigns campaigns;
    private final WorkTable table;
    private final RegisteredWorks registered;
    private final Files files;
    private final AuditTrail audit;
    private final Clock clock;

    Works(
            RunningCampaigns campaigns,
            WorkTable table,
            RegisteredWorks registered,
            Files files,
            AuditTrail audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.registered = registered;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a work for the unit.
     *
     * @throws NotPermittedException if the actor may not write for the unit; as unknown if there is no such campaign or unit
     * @throws RefusedException with everything that is missing, if the campaign is closed, or if the unit has registered
     *     {@value WorkChecks#MOST_OF_A_UNIT} already
     */
    public Work register(Actor actor, String campaign, UnitCode unit, WorkInput input) {
        campaigns.known(actor, campaign);
        Unit whose = campaigns.participant(actor, unit);
        new EmulationPermissions(actor).requireWritingFor(unit, "register work");
        campaigns.running(actor, campaign);
        WorkChecks.input(input, null, registered.today())
                .that(
                        registered
                                        .ofUnit(actor.organisation(), campaign, whose.code())
                                        .size()
                                < WorkChecks.MOST_OF_A_UNIT,
                        "works-too-many",
                        "title",
                        "",
                        "≤ " + WorkChecks.MOST_OF_A_UNIT,
                        "Đơn vị đã đăng ký " + WorkChecks.MOST_OF_A_UNIT
                                + " công trình, phần việc trong phong trào này, không đăng ký thêm được.",
                        "The unit has registered " + WorkChecks.MOST_OF_A_UNIT + " works in this campaign already.")
                .refuseIfAny();
        Work work = Work.registered(campaign, whose.code(), input, actor.userId(), clock.instant());
        table.insert(actor.organisation(), work);
        record(actor, work, "work.registered", "");
        return work;
    }

    /**
     * Changes what was registered, while the work is open.
     *
     * @param version as it was read
     * @throws ChangedMeanwhileException if somebody else changed it
     */
    public Work change(Actor actor, UUID id, int version, WorkInput input) {
        Work old = open(actor, id, version, "change work");
        WorkChecks.input(input, old.due(), registered.today()).refuseIfAny();
        Work work = old.changed(input, actor.userId(), clock.instant());
        table.update(work);
        record(
                actor,
                work,
                "work.changed",
                old.due().equals(work.due()) ? "" : "Hạn: " + old.due() + " → " + work.due());
        return work;
    }

    /**
     * Reports how far an open work is. Done and given up are final; what proves the result cannot be taken away after that.
     *
     * @param version as it was read
     * @throws ChangedMeanwhileException if somebody else changed it
     */
    public Work report(Actor actor, UUID id, int version, WorkReport report) {
        Work old = open(actor, id, version, "report work");
        WorkChecks.report(report).refuseIfAny();
        Instant now = clock.instant();
        Work work = old.reported(report, actor.userId(), now);
        table.update(work);
        table.report(
                actor.organisation(),
                id,
                new WorkProgress(now, actor.userId(), work.state(), work.percent(), work.note()));
        if (!report.state().open()) {
            files.seal(table.files(id));
        }
        record(
                actor,
                work,
                switch (report.state()) {
                    case DONE -> "work.done";
                    case STOPPED -> "work.stopped";
                    default -> "work.reported";
                },
                work.percent() + " %");
        return work;
    }

    /** Attaches a PDF that proves the result; also after the work is done, and then for good. */
    public void attach(Actor actor, UUID id, FileId file) {
        Work work = locked(actor, id, "attach");
        new InputCheck(WorkChecks.SUBJECT)
                .that(file != null, "input-required", "file", "", "", "Chưa chọn tệp PDF.", "The PDF is missing.")
                .refuseIfAny();
        List<FileId> attached = table.files(id);
        StoredFile stored = campaigns.ownUpload(actor, file);
        WorkChecks.attached(attached).refuseIfAny();
        table.attach(actor.organisation(), id, stored.id(), actor.userId(), clock.instant());
        if (!work.state().open()) {
            files.seal(List.of(file));
        }
        record(actor, work, "work.file-added", "");
    }

    /** Takes a file away again, while the work is open. */
    public void detach(Actor actor, UUID id, FileId file) {
        Work work = locked(actor, id, "detach");
        WorkChecks.open(work).refuseIfAny();
        if (!table.detach(id, file)) {
            throw NotPermittedException.unknown("file " + file);
        }
        files.removeUnsealed(List.of(file));
        record(actor, work, "work.file-removed", "");
    }

    private Work open(Actor actor, UUID id, int version, String act) {
        Work work = locked(actor, id, act);
        if (work.version() != version) {
            throw new ChangedMeanwhileException(id.toString());
        }
        WorkChecks.open(work).refuseIfAny();
        return work;
    }

    private Work locked(Actor actor, UUID id, String act) {
        Work work = RegisteredWorks.visible(
                actor, table.lock(actor.organisation(), id).orElse(null), id);
        new EmulationPermissions(actor).requireWritingFor(work.unit(), act);
        campaigns.running(actor, work.campaign());
        return work;
    }

    private void record(Actor actor, Work work, String act, String ground) {
        audit.record(
                actor,
                work.unit().value(),
                act,
                new AuditSubject("work", work.id().toString()),
                ground,
                Map.of());
    }
}
