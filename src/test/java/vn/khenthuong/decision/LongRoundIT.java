package vn.khenthuong.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.FullDossiers;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.StatementCount;

/** A decision of a whole province names a thousand people: what it costs must not grow with each of them. */
@IntegrationTest
class LongRoundIT {

    @Autowired
    private ApplicationContext context;

    private Route route;
    private Desk desk;

    @BeforeEach
    void people() {
        route = new Route(context);
        desk = new Desk(context, route);
    }

    private ProposalCode recommended(int nominees) {
        return new FullDossiers(context, route).recommended(nominees);
    }

    private int toIssue(RoundCode round, String number) throws Exception {
        Runnable act = desk.issuing(round, number);
        return StatementCount.of(() -> {
            act.run();
            return null;
        });
    }

    @Test
    void issuesManyLinesWithHardlyMoreStatementsThanTwo() throws Exception {
        RoundCode two = desk.decided(recommended(2));
        RoundCode many = desk.decided(recommended(6));

        int ofTwo = toIssue(two, "81-" + two.value() + "/QĐ-UBND");

        // Four bodies more are looked up; for the lines themselves nothing is added.
        assertThat(toIssue(many, "81-" + many.value() + "/QĐ-UBND")).isLessThanOrEqualTo(ofTwo + 4);
        assertThat(desk.view(many).state()).isEqualTo(RoundState.ISSUED);
    }

    /** Refused, asked back and agreed ones of one list, each with the reason that was given for it. */
    @Test
    void keepsEachReasonWhereManyAreRefusedOrAskedBackTogether() throws Exception {
        ProposalCode dossier = recommended(4);
        RoundCode round = desk.gathered(dossier);
        desk.sign(round);
        desk.forward(round);
        Actor chairman = desk.office(Role.CHAIRMAN);
        RoundView view = desk.rounds.view(chairman, round);
        List<RoundDecision.Line> lines = new ArrayList<>();
        List<LineOutcome> outcomes =
                List.of(LineOutcome.REFUSE, LineOutcome.CLARIFY, LineOutcome.REFUSE, LineOutcome.AGREE);
        for (int i = 0; i < outcomes.size(); i++) {
            lines.add(new RoundDecision.Line(view.standing().get(i).id(), outcomes.get(i), "Lý do " + (i + 1)));
        }
        route.tasks.submit(chairman, round.value(), "decideRound", new RoundDecision(false, view.listVersion(), lines));
        desk.issue(round, "82-" + round.value() + "/QĐ-UBND");

        List<NomineeView> nominees =
                route.dossiers.view(route.appraiser(), dossier).nominees();
        assertThat(nominees)
                .extracting(NomineeView::state)
                .containsExactly(
                        NomineeState.REFUSED, NomineeState.CLARIFYING, NomineeState.REFUSED, NomineeState.AWARDED);
        assertThat(nominees.subList(0, 3))
                .extracting(NomineeView::stateReason)
                .containsExactly("Lý do 1", "Lý do 2", "Lý do 3");
    }
}
