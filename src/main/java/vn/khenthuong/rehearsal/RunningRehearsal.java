package vn.khenthuong.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khenthuong.campaign.CampaignExport;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Text;

/** A rehearsal that was begun here: its process while it lives, and why it failed if it did. */
final class RunningRehearsal {

    private final Actor by;
    private final Instant at;
    private final boolean draft;
    private final CampaignExport campaign;
    private final RehearsalRequest request;
    private final RehearsalDirectory directory;
    private final RehearsalProcess process;
    private final long began = System.nanoTime();
    private RehearsalState state;
    private Text why;
    private List<String> lastLines = List.of();

    RunningRehearsal(
            Actor by,
            Instant at,
            boolean draft,
            CampaignExport campaign,
            RehearsalRequest request,
            RehearsalDirectory directory,
            RehearsalProcess process) {
        this.by = by;
        this.at = at;
        this.draft = draft;
        this.campaign = campaign;
        this.request = request;
        this.directory = directory;
        this.process = process;
    }

    Actor by() {
        return by;
    }

    String campaign() {
        return campaign.code();
    }

    RehearsalProcess process() {
        return process;
    }

    RehearsalDirectory directory() {
        return directory;
    }

    synchronized boolean failed() {
        return why != null;
    }

    /** Asks the process; one that has ended, failed or not begun in time fails here and is thrown away. */
    synchronized void look(Duration startWithin, Duration longest) {
        if (why != null) {
            return;
        }
        Duration lived = Duration.ofNanos(System.nanoTime() - began);
        Optional<RehearsalState> told = process.state();
        told.ifPresent(now -> state = now);
        if (!process.alive()) {
            fail(new Text("Tiến trình diễn tập đã dừng trước khi xong.", "The rehearsal's process ended too early."));
        } else if (state == null && lived.compareTo(startWithin) > 0) {
            fail(new Text(
                    "Diễn tập chưa khởi động xong sau " + startWithin.toMinutes() + " phút nên đã dừng.",
                    "The rehearsal did not start within " + startWithin.toMinutes() + " minutes and was stopped."));
        } else if (lived.compareTo(longest) > 0) {
            fail(new Text(
                    "Diễn tập đã chạy đủ " + longest.toMinutes() + " phút, thời gian dài nhất được phép, nên đã dừng.",
                    "The rehearsal ran for " + longest.toMinutes() + " minutes, the longest time allowed, and was"
                            + " stopped."));
        } else if (state != null && state.phase() == RehearsalState.Phase.FAILED) {
            fail(new Text(
                    "Diễn tập không đi tiếp được: " + state.reason(), "The rehearsal cannot go on: " + state.reason()));
        }
    }

    synchronized void told(Optional<RehearsalState> now) {
        now.ifPresent(each -> state = each);
    }

    private void fail(Text reason) {
        why = reason;
        lastLines = directory.lastLines();
        process.end();
    }

    synchronized RehearsalView view() {
        return new RehearsalView(
                campaign.code(),
                campaign.plan().title(),
                draft,
                by.userId(),
                at,
                request,
                campaign.assumptions(),
                standing(),
                state,
                why,
                lastLines);
    }

    private RehearsalView.Standing standing() {
        if (why != null) {
            return RehearsalView.Standing.FAILED;
        }
        if (state == null || state.phase() == RehearsalState.Phase.PREPARING) {
            return RehearsalView.Standing.STARTING;
        }
        if (state.phase() == RehearsalState.Phase.FINISHED) {
            return RehearsalView.Standing.FINISHED;
        }
        return state.paused() ? RehearsalView.Standing.PAUSED : RehearsalView.Standing.RUNNING;
    }
}
