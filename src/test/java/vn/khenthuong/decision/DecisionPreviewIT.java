package vn.khenthuong.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.decision.DecisionPreview.Count;
import vn.khenthuong.decision.DecisionPreview.Entry;
import vn.khenthuong.decision.DecisionPreview.Tally;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.proposal.NomineeHolds;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.register.CommendationInput;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.register.RecordedCommendations;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.FullDossiers;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.RouteWalker;

/** What a decision comes to is shown before it is recorded, to the Chairman and to the clerk, as their drafts stand. */
@IntegrationTest
class DecisionPreviewIT {

    private static final Count NONE = new Count(0, 0);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ObjectMapper mapper;

    private Route route;
    private Desk desk;
    private ProposalCode first;
    private ProposalCode second;
    private RoundCode round;

    /** One collective and two individuals of one commune, an individual of another. */
    @BeforeEach
    void deciding() {
        route = new Route(context);
        desk = new Desk(context, route);
        FullDossiers dossiers = new FullDossiers(context, route);
        first = dossiers.recommended(3);
        second = dossiers.recommended(1);
        round = desk.gathered(first, second);
        desk.sign(round);
        desk.forward(round);
    }

    private String task(Actor actor, String step) {
        return route.tasks.openTask(actor, round.value(), step).orElseThrow().id();
    }

    private DecisionPreview preview(Actor actor, String step, Object draft) {
        String task = task(actor, step);
        if (draft != null) {
            route.tasks.saveDraft(actor, task, mapper.valueToTree(draft));
        }
        return route.tasks.preview(actor, task);
    }

    private RoundDecision decision(LineOutcome... outcomes) {
        List<NomineeId> nominees = desk.nominees(first, second);
        List<RoundDecision.Line> lines = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            lines.add(new RoundDecision.Line(nominees.get(i), outcomes[i], "Lý do " + i));
        }
        return new RoundDecision(false, desk.view(round).listVersion(), lines);
    }

    private NomineeView nominee(ProposalCode dossier, int index) {
        return route.dossiers.view(route.appraiser(), dossier).nominees().get(index);
    }

    @Test
    void countsWhatTheChairmanHasChosenSoFar() {
        Actor chairman = desk.office(Role.CHAIRMAN);
        DecisionPreview untouched = preview(chairman, "decideRound", null);
        assertThat(untouched.all()).isEqualTo(new Tally(NONE, NONE, NONE, new Count(1, 3)));
        assertThat(untouched.entries()).isEmpty();
        assertThat(untouched.findings()).extracting(Finding::rule).contains("round-lines");

        DecisionPreview preview =
                preview(chairman, "decideRound", decision(LineOutcome.REFUSE, LineOutcome.AGREE, LineOutcome.CLARIFY));

        assertThat(preview.all())
                .isEqualTo(new Tally(new Count(1, 0), new Count(0, 1), new Count(0, 1), new Count(0, 1)));
        assertThat(preview.all().total().total()).isEqualTo(4);
        assertThat(preview.units()).extracting(of -> of.lines().total().total()).containsExactly(3, 1);
        assertThat(preview.units().get(1).lines()).isEqualTo(new Tally(NONE, NONE, NONE, new Count(0, 1)));
        assertThat(preview.entries())
                .extracting(Entry::ordinal, Entry::name, Entry::kind)
                .containsExactly(tuple(1, nominee(first, 1).name(), NomineeKind.COLLECTIVE));
        assertThat(preview.dossiers()).as("a line is open").isZero();
        assertThat(desk.view(round).state()).as("nothing has changed").isEqualTo(RoundState.DECIDING);
        assertThat(desk.view(round).lines())
                .allSatisfy(line -> assertThat(line.outcome()).isNull());
    }

    /** What would stop the clerk at the end is told to the Chairman at once, of those only whom it concerns. */
    @Test
    void tellsWhatWouldBlockTheIssue() {
        NomineeView commended = nominee(second, 0);
        context.getBean(RecordedCommendations.class)
                .record(
                        route.officer(commended.lineBody()),
                        new CommendationInput(
                                "dak-lak-2026",
                                "unit-commendation",
                                commended.lineBody(),
                                NomineeKind.INDIVIDUAL,
                                commended.name(),
                                commended.typed().birthDate(),
                                null,
                                "9/QĐ-" + round.value(),
                                route.today()));
        Actor chairman = desk.office(Role.CHAIRMAN);
        LineOutcome agree = LineOutcome.AGREE;

        DecisionPreview agreed = preview(chairman, "decideRound", decision(agree, agree, agree, agree));
        DecisionPreview refused = preview(chairman, "decideRound", decision(agree, agree, agree, LineOutcome.REFUSE));

        assertThat(agreed.findings())
                .filteredOn(Finding::blocks)
                .extracting(finding -> finding.subject().id())
                .containsOnly(commended.id().toString());
        assertThat(refused.findings()).noneMatch(Finding::blocks);
        assertThat(refused.dossiers()).isEqualTo(2);
    }

    /** The numbers in the decision are those that the register holds afterwards. */
    @Test
    void showsTheClerkTheVeryEntriesThatTheRegisterTakes() {
        route.tasks.submit(
                desk.office(Role.CHAIRMAN),
                round.value(),
                "decideRound",
                decision(LineOutcome.AGREE, LineOutcome.AGREE, LineOutcome.REFUSE, LineOutcome.AGREE));
        Actor clerk = desk.office(Role.DECISION_CLERK);
        assertThat(preview(clerk, "issueDecision", null).findings())
                .filteredOn(Finding::blocks)
                .extracting(finding -> finding.subject().field())
                .contains("number", "date", "file");
        String number = "71-" + round.value() + "/QĐ-UBND";

        DecisionPreview preview = preview(
                clerk,
                "issueDecision",
                new IssuedDecision(
                        number,
                        route.today(),
                        route.pdf(clerk, nominee(first, 0).lineBody()),
                        false,
                        desk.view(round).listVersion()));
        desk.issue(round, number);

        assertThat(preview.number()).isEqualTo(number);
        assertThat(preview.date()).isEqualTo(route.today());
        assertThat(preview.dossiers()).isEqualTo(2);
        List<Award> register = context.getBean(AwardRegister.class).ofDecision(Route.DAKLAK, number, route.today());
        assertThat(register).hasSize(3);
        assertThat(preview.entries())
                .extracting(
                        Entry::ordinal,
                        Entry::name,
                        Entry::kind,
                        entry -> entry.unit().code(),
                        Entry::dossier)
                .containsExactlyElementsOf(register.stream()
                        .map(award -> tuple(award.ordinal(), award.name(), award.kind(), award.unit(), award.dossier()))
                        .toList());
    }

    @Test
    void saysThatAListWhichChangedIsNotIssued() {
        desk.decide(round, LineOutcome.AGREE);
        context.getBean(NomineeHolds.class)
                .place(
                        route.appraiser(),
                        second,
                        nominee(second, 0).id(),
                        HoldReason.COMPLAINT,
                        "Thanh tra tỉnh",
                        "Công văn 12",
                        route.today());

        DecisionPreview preview = preview(desk.office(Role.DECISION_CLERK), "issueDecision", null);

        assertThat(preview.listChanged()).isTrue();
        assertThat(preview.entries()).isEmpty();
        assertThat(preview.dossiers()).isZero();
    }

    @Test
    void isShownToNobodyElse() {
        Actor chairman = desk.office(Role.CHAIRMAN);
        String task = task(chairman, "decideRound");
        for (Actor other : List.of(
                desk.office(Role.DECISION_CLERK),
                desk.office(Role.DIRECTOR),
                route.appraiser(),
                route.officer(nominee(first, 0).lineBody()))) {
            assertThatThrownBy(() -> route.tasks.preview(other, task)).isInstanceOf(NotPermittedException.class);
        }
        RoundCode gathering = desk.rounds.open(route.appraiser(), route.campaign(), "Đợt chưa lập");
        String gather = route.tasks
                .openTask(route.appraiser(), gathering.value(), "gatherRound")
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> route.tasks.preview(route.appraiser(), gather))
                .as("no decision is made there")
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void programsReadTheSame() {
        RouteWalker walker = RouteWalker.fresh(context);
        String task = walker.office(Role.CHAIRMAN)
                .get("/api/tasks/of/" + round)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        String path = "/api/tasks/" + task + "/preview";
        JsonNode preview = walker.office(Role.CHAIRMAN).get(path).expect(200).json();

        assertThat(preview.path("blocked").asBoolean()).isTrue();
        assertThat(preview.path("lines").path("open").path("individuals").asInt())
                .isEqualTo(3);
        assertThat(preview.path("units").size()).isEqualTo(2);
        walker.office(Role.DECISION_CLERK).get(path).expect(404);
    }

    /** A draft of another shape, such as one kept by an earlier version of the program, is as good as none. */
    @Test
    void showsTheListWhereTheDraftCannotBeRead() {
        Actor chairman = desk.office(Role.CHAIRMAN);

        DecisionPreview preview = preview(chairman, "decideRound", List.of("khác"));

        assertThat(preview.all().open().total()).isEqualTo(4);
    }
}
