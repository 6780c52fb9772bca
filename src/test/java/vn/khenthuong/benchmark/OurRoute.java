package vn.khenthuong.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.Approval;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.decision.IssuedDecision;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.RoundCheck;
import vn.khenthuong.decision.RoundDecision;
import vn.khenthuong.decision.RoundList;
import vn.khenthuong.decision.RoundSignature;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.Sending;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Route;
import vn.khenthuong.workflow.EngineJobs;

/** The program itself, by its use cases, with every rule, the audit and the permission objects. */
final class OurRoute implements Contender {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");
    private static final UnitCode OFFICE = new UnitCode("vpubnd");

    private final Route route;
    private final Rounds rounds;
    private final EngineJobs jobs;
    private final StatementCounter statements;
    private final List<UnitCode> communes;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger decisions = new AtomicInteger();

    OurRoute(ApplicationContext context, StatementCounter statements) {
        this.route = new Route(context);
        this.rounds = context.getBean(Rounds.class);
        this.jobs = context.getBean(EngineJobs.class);
        this.statements = statements;
        this.communes = context.getBean(Units.class).submitting(Route.DAKLAK).stream()
                .filter(unit -> unit.kind().communal())
                .map(Unit::code)
                .toList();
    }

    /** Each commune has two cases. */
    int most() {
        return 2 * communes.size();
    }

    @Override
    public String name() {
        return "Khen Thưởng";
    }

    @Override
    public String route() {
        return "4 tasks of the dossier, 5 of its round shared by the batch, release, outcome and notice as jobs";
    }

    @Override
    public List<String> prepare(int routes) {
        List<String> batch = new ArrayList<>();
        for (int i = 0; i < routes; i++) {
            UnitCode unit = communes.get(made.getAndIncrement() % communes.size());
            batch.add(unit + " " + route.ready(unit, List.of(route.individual(unit)), 1));
        }
        return batch;
    }

    @Override
    public void carry(List<String> batch) {
        Actor appraiser = route.appraiser();
        List<NomineeId> nominees = new ArrayList<>();
        for (String entry : batch) {
            UnitCode unit = new UnitCode(entry.split(" ")[0]);
            String code = entry.split(" ")[1];
            statements.step(
                    "sendDossier", () -> route.tasks.submit(route.head(unit), code, "sendDossier", new Sending()));
            statements.step(
                    "checkReception",
                    () -> route.tasks.submit(
                            route.appraiser(),
                            code,
                            "checkReception",
                            new ReceptionCheck(ReceptionCheck.Outcome.ACCEPT, List.of())));
            NomineeView nominee = route.dossiers
                    .view(appraiser, new ProposalCode(code))
                    .nominees()
                    .get(0);
            nominees.add(nominee.id());
            statements.step(
                    "appraiseDossier",
                    () -> route.tasks.submit(
                            route.appraiser(),
                            code,
                            "appraiseDossier",
                            new Appraisal(
                                    Appraisal.Outcome.DONE,
                                    List.of(),
                                    List.of(route.line(
                                            new ProposalCode(code),
                                            nominee.id(),
                                            Appraisal.LineOutcome.RECOMMEND,
                                            "Đủ tiêu chuẩn")),
                                    List.of())));
            statements.step(
                    "approveAppraisal",
                    () -> route.tasks.submit(
                            route.divisionHead(),
                            code,
                            "approveAppraisal",
                            new Approval(Approval.Outcome.APPROVE, "")));
        }
        decide(appraiser, nominees);
    }

    private void decide(Actor appraiser, List<NomineeId> nominees) {
        Actor clerk = route.person(OFFICE, Role.DECISION_CLERK);
        FileId file = route.pdf(clerk, OFFICE);
        RoundCode round = statements.step("openRound", () -> rounds.open(appraiser, null, "Đợt đo hiệu năng"));
        step(appraiser, round, "gatherRound", new RoundList("Đợt đo hiệu năng", nominees, List.of()));
        step(
                route.person(HOME_AFFAIRS, Role.DIRECTOR),
                round,
                "signSubmission",
                new RoundSignature(RoundSignature.Outcome.SIGN, "1/TTr-SNV", route.today(), "", 1));
        step(
                route.person(OFFICE, Role.OFFICE_REVIEWER),
                round,
                "checkRound",
                new RoundCheck(RoundCheck.Outcome.FORWARD, "", 1));
        step(
                route.person(OFFICE, Role.CHAIRMAN),
                round,
                "decideRound",
                new RoundDecision(
                        false,
                        1,
                        nominees.stream()
                                .map(id -> new RoundDecision.Line(id, LineOutcome.AGREE, ""))
                                .toList()));
        step(
                clerk,
                round,
                "issueDecision",
                new IssuedDecision(decisions.incrementAndGet() + "/QĐ-UBND", route.today(), file, false, 1));
    }

    private void step(Actor actor, RoundCode round, String step, Object judgement) {
        statements.step(step, () -> route.tasks.submit(actor, round.value(), step, judgement));
    }

    @Override
    public void settle() {
        jobs.settle(Duration.ofMinutes(2));
    }

    /** Whether every dossier of the batch has its award; a benchmark of refused work would be worth nothing. */
    boolean decided(List<String> batch) {
        return batch.stream().allMatch(entry -> {
            UnitCode unit = new UnitCode(entry.split(" ")[0]);
            return route.view(unit, new ProposalCode(entry.split(" ")[1])).nominees().stream()
                    .allMatch(nominee -> nominee.state() == NomineeState.AWARDED);
        });
    }
}
