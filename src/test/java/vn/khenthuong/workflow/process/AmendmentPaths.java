package vn.khenthuong.workflow.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.amendment.AmendmentGround;
import vn.khenthuong.amendment.AmendmentInput;
import vn.khenthuong.amendment.AmendmentJudgement;
import vn.khenthuong.amendment.AmendmentJudgement.Outcome;
import vn.khenthuong.amendment.Amendments;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.decision.DispatchNote;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.SealedDecision;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;

/** Every way through {@code award-amendment}, and the acts that go it; each path returns the code that walked. */
final class AmendmentPaths {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");

    final Desk desk;
    private final Walk walk;
    private final ApplicationContext context;

    AmendmentPaths(Walk walk, ApplicationContext context) {
        this.walk = walk;
        this.context = context;
        this.desk = new Desk(context, walk.route);
    }

    Map<String, Supplier<String>> all() {
        return Map.of("issued", this::issued, "not approved", this::notApproved, "not agreed", this::notAgreed);
    }

    private String issued() {
        AmendmentCode code = opened(award(), AmendmentGround.LOST, "");
        judge("approveAmendment", desk.office(Role.DIRECTOR), code, Outcome.AGREE);
        judge("decideAmendment", desk.office(Role.CHAIRMAN), code, Outcome.AGREE);
        issue(code, "601-" + code.value() + "/QĐ-UBND");
        return code.value();
    }

    private String notApproved() {
        AmendmentCode code = opened(award(), AmendmentGround.DAMAGED, "");
        judge("approveAmendment", desk.office(Role.DIRECTOR), code, Outcome.REJECT);
        return code.value();
    }

    private String notAgreed() {
        AmendmentCode code = opened(award(), AmendmentGround.SLIP, "Tên Khác Hẳn");
        judge("approveAmendment", desk.office(Role.DIRECTOR), code, Outcome.AGREE);
        judge("decideAmendment", desk.office(Role.CHAIRMAN), code, Outcome.REJECT);
        return code.value();
    }

    /** A decided award whose letters have left. */
    UUID award() {
        RoundCode round = round();
        walk.job(round.value(), "dispatchDue");
        if (walk.waitingAt(round.value()).contains("dispatchDecision")) {
            walk.route.tasks.submit(
                    desk.office(Role.DECISION_CLERK), round.value(), "dispatchDecision", new DispatchNote(""));
        }
        return award(round);
    }

    /** A decided round of one individual whose dossier has arrived; its letters wait. */
    RoundCode round() {
        UnitCode unit = Communes.next(context);
        ProposalCode dossier = walk.route.sent(unit, List.of(walk.route.individual(unit)));
        walk.route.accept(dossier);
        walk.route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        RoundCode round = desk.gathered(dossier);
        desk.sign(round);
        desk.forward(round);
        desk.decide(round, LineOutcome.AGREE);
        desk.issue(round, "600-" + round.value() + "/QĐ-UBND");
        walk.job(round.value(), "releaseDossiers#multiInstanceBody");
        walk.job(round.value(), "releaseDossiers");
        return round;
    }

    UUID award(RoundCode round) {
        return context.getBean(JdbcClient.class)
                .sql("select id from award_entry where decision_number = ?")
                .param("600-" + round.value() + "/QĐ-UBND")
                .query(UUID.class)
                .single();
    }

    AmendmentCode opened(UUID award, AmendmentGround ground, String nameAfter) {
        Actor officer = walk.route.appraiser();
        return context.getBean(Amendments.class).open(officer, input(award, ground, nameAfter));
    }

    AmendmentInput input(UUID award, AmendmentGround ground, String nameAfter) {
        return new AmendmentInput(
                award,
                ground,
                nameAfter,
                "Đơn vị báo bằng văn bản",
                walk.route.pdf(walk.route.appraiser(), HOME_AFFAIRS));
    }

    void judge(String step, Actor actor, AmendmentCode code, Outcome outcome) {
        walk.route.tasks.submit(actor, code.value(), step, new AmendmentJudgement(outcome, "Đã xem văn bản"));
    }

    void issue(AmendmentCode code, String number) {
        Actor clerk = desk.office(Role.DECISION_CLERK);
        walk.route.tasks.submit(
                clerk,
                code.value(),
                "issueAmendment",
                new SealedDecision(number, walk.route.today(), walk.route.pdf(clerk, HOME_AFFAIRS), true));
    }
}
