package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.Approval;
import vn.khenthuong.appraisal.Opinions;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.proposal.ApprovalProcess;
import vn.khenthuong.proposal.Completion;
import vn.khenthuong.proposal.LetterSignature;
import vn.khenthuong.proposal.NomineeHolds;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.proposal.ReturnPoint;
import vn.khenthuong.proposal.Withdrawals;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Route;

/** Every way through {@code award-proposal}, walked with the real use cases; each returns the dossier that walked it. */
final class AwardProposalPaths {

    private static final Duration LONG_AFTER = Duration.ofDays(60);

    private final Walk walk;
    private final Route route;
    private final ApplicationContext context;

    AwardProposalPaths(Walk walk, ApplicationContext context) {
        this.walk = walk;
        this.route = walk.route;
        this.context = context;
    }

    Map<String, Function<UnitCode, ProposalCode>> all() {
        Map<String, Function<UnitCode, ProposalCode>> paths = new HashMap<>(Map.of(
                "nothing selected", this::nothingSelected,
                "letter returned, then signed", this::letterReturned,
                "returned for completion and completed", this::completed,
                "not completed in time", this::notCompleted,
                "consulted, appraisal returned, then everybody refused", this::refused,
                "returned one by one, resumed", this::resumed,
                "returned one by one, over", this::followUpOver,
                "withdrawn before sending", this::withdrawn,
                "held and cleared", this::heldAndCleared,
                "overdue, then the campaign closes", this::overdueAndClosed));
        paths.put("consulted, no answer in time", this::unanswered);
        return paths;
    }

    ProposalCode nothingSelected(UnitCode unit) {
        ProposalCode code = route.atCouncil(unit, List.of(route.individual(unit)));
        route.tasks.submit(route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, 0));

        assertThat(walk.ended(code.value())).isTrue();
        assertThat(walk.visited(code.value())).contains("nothingSelected").doesNotContain("signLetter");
        assertThat(route.view(unit, code).state()).isEqualTo(ProposalState.NOTHING_SELECTED);
        return code;
    }

    ProposalCode letterReturned(UnitCode unit) {
        ProposalCode code = route.atCouncil(unit, List.of(route.individual(unit)));
        route.tasks.submit(route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, 1));
        route.tasks.submit(
                route.head(unit),
                code.value(),
                "signLetter",
                new LetterSignature(LetterSignature.Outcome.RETURN, false, "Họp lại để bổ sung ý kiến"));

        assertThat(walk.waitingAt(code.value())).contains("holdCouncilMeeting");
        return code;
    }

    ProposalCode completed(UnitCode unit) {
        ProposalCode code = returned(unit);
        ReturnPoint point = route.view(unit, code).points().get(0);
        route.tasks.submit(
                route.officer(unit),
                code.value(),
                "completeDossier",
                new Completion(List.of(new Completion.Answer(point.id(), "Đã bổ sung báo cáo thành tích"))));

        assertThat(walk.waitingAt(code.value())).contains("checkReception");
        assertThat(walk.hasJob(code.value(), "completionOver")).isFalse();
        return code;
    }

    ProposalCode notCompleted(UnitCode unit) {
        ProposalCode code = returned(unit);
        walk.later(LONG_AFTER, () -> walk.job(code.value(), "completionOver"));

        assertThat(walk.ended(code.value())).isTrue();
        assertThat(walk.visited(code.value())).contains("insufficient").doesNotContain("recordCompleteDossier");
        return code;
    }

    ProposalCode refused(UnitCode unit) {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        route.accept(code);
        NomineeId nominee = route.view(unit, code).nominees().get(0).id();
        appraise(
                code,
                new Appraisal(
                        Appraisal.Outcome.CONSULT,
                        List.of(new Appraisal.Consultation(
                                "Công an tỉnh", "Đề nghị cho ý kiến về việc chấp hành pháp luật")),
                        List.of(),
                        List.of()));
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "collectOpinions",
                new Opinions(List.of(new Opinions.Answer(
                        "Công an tỉnh", "12/CAT", route.today(), Opinions.Position.NO_OBJECTION, "Không có vi phạm"))));
        Appraisal refusal = new Appraisal(
                Appraisal.Outcome.DONE,
                List.of(),
                List.of(new Appraisal.Line(nominee, Appraisal.LineOutcome.REFUSE, "Thành tích chưa nổi trội")),
                List.of());
        appraise(code, refusal);
        route.tasks.submit(
                route.divisionHead(),
                code.value(),
                "approveAppraisal",
                new Approval(Approval.Outcome.RETURN, "Nêu rõ hơn căn cứ"));
        assertThat(walk.waitingAt(code.value())).contains("appraiseDossier");
        appraise(code, refusal);
        approve(code);

        assertThat(walk.ended(code.value())).isTrue();
        assertThat(walk.visited(code.value())).contains("refused").doesNotContain("awaitDecision");
        return code;
    }

    ProposalCode unanswered(UnitCode unit) {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        route.accept(code);
        appraise(
                code,
                new Appraisal(
                        Appraisal.Outcome.CONSULT,
                        List.of(new Appraisal.Consultation("Công an tỉnh", "Đề nghị cho ý kiến", "8/SNV", null, 3)),
                        List.of(),
                        List.of()));
        walk.later(LONG_AFTER, () -> walk.job(code.value(), "opinionsOver"));

        assertThat(walk.waitingAt(code.value())).contains("appraiseDossier");
        assertThat(walk.visited(code.value())).contains("closeOpinions").doesNotContain("recordCollectOpinions");
        return code;
    }

    ProposalCode resumed(UnitCode unit) {
        ProposalCode code = returnedOneByOne(unit);
        ReturnPoint point = route.view(unit, code).points().stream()
                .filter(ReturnPoint::open)
                .findFirst()
                .orElseThrow();
        context.getBean(vn.khenthuong.proposal.Completions.class)
                .sendBack(
                        route.officer(unit),
                        code,
                        new Completion(List.of(new Completion.Answer(point.id(), "Đã bổ sung"))));

        assertThat(walk.waitingAt(code.value())).contains("checkReception");
        return code;
    }

    ProposalCode followUpOver(UnitCode unit) {
        ProposalCode code = returnedOneByOne(unit);
        walk.later(LONG_AFTER, () -> walk.job(code.value(), "followUpDue"));

        assertThat(walk.visited(code.value())).contains("closeOverdue");
        assertThat(walk.waitingAt(code.value())).contains("awaitDecision");
        return code;
    }

    ProposalCode withdrawn(UnitCode unit) {
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);
        context.getBean(Withdrawals.class).withdraw(route.head(unit), code, "Đơn vị đề nghị xem xét lại");

        assertThat(walk.ended(code.value())).isTrue();
        assertThat(walk.visited(code.value())).contains("withdrawn").doesNotContain("recordSendDossier");
        return code;
    }

    ProposalCode heldAndCleared(UnitCode unit) {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        NomineeId nominee = route.view(unit, code).nominees().get(0).id();
        NomineeHolds holds = context.getBean(NomineeHolds.class);
        holds.place(
                route.appraiser(),
                code,
                nominee,
                HoldReason.values()[0],
                "Thanh tra tỉnh",
                "15/TTr ngày 25/3/2026",
                LocalDate.of(2026, 3, 25));
        assertThat(walk.waitingAt(code.value())).as("others go on").contains("checkReception");
        holds.lift(route.appraiser(), code, nominee, "Kết luận không có vi phạm");

        assertThat(walk.visited(code.value())).contains("held", "cleared");
        assertThat(walk.ended(code.value())).isFalse();
        return code;
    }

    ProposalCode overdueAndClosed(UnitCode unit) {
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);
        walk.later(LONG_AFTER, () -> walk.job(code.value(), "deadlinePassed"));
        assertThat(route.view(unit, code).overdue()).isTrue();
        assertThat(walk.waitingAt(code.value()))
                .as("a notice may still let it go")
                .contains("sendDossier");
        context.getBean(ApprovalProcess.class).closed(Route.DAKLAK, code);

        assertThat(walk.ended(code.value())).isTrue();
        assertThat(walk.visited(code.value())).contains("overdueMarked", "closedUnsent");
        return code;
    }

    private ProposalCode returned(UnitCode unit) {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        NomineeId nominee = route.view(unit, code).nominees().get(0).id();
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "checkReception",
                new ReceptionCheck(
                        ReceptionCheck.Outcome.RETURN,
                        List.of(new ReceptionCheck.Point(nominee, "report", "Báo cáo thiếu xác nhận"))));
        assertThat(walk.waitingAt(code.value())).contains("completeDossier");
        return code;
    }

    /** Two nominees: one recommended, one returned while the other waits for the decision. */
    private ProposalCode returnedOneByOne(UnitCode unit) {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit), route.collective(unit)));
        route.accept(code);
        List<NomineeId> nominees = route.view(unit, code).nominees().stream()
                .map(nominee -> nominee.id())
                .collect(Collectors.toList());
        appraise(
                code,
                new Appraisal(
                        Appraisal.Outcome.DONE,
                        List.of(),
                        List.of(
                                route.line(code, nominees.get(0), Appraisal.LineOutcome.RECOMMEND, "Đủ tiêu chuẩn"),
                                new Appraisal.Line(nominees.get(1), Appraisal.LineOutcome.RETURN, "Bổ sung báo cáo")),
                        List.of()));
        approve(code);
        assertThat(walk.waitingAt(code.value())).contains("awaitDecision");
        return code;
    }

    private void appraise(ProposalCode code, Appraisal appraisal) {
        route.tasks.submit(route.appraiser(), code.value(), "appraiseDossier", appraisal);
    }

    private void approve(ProposalCode code) {
        route.tasks.submit(
                route.divisionHead(), code.value(), "approveAppraisal", new Approval(Approval.Outcome.APPROVE, ""));
    }
}
