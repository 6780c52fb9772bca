package vn.khenthuong.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** What an issued decision pays: by the law of its day, from the register, and nothing that is not known. */
@IntegrationTest
class BonusesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Bonuses bonuses;

    @Test
    void areThoseOfTheDayOfTheDecision() {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        RoundCode round = desk.decided(appraised(route), appraised(route));

        assertThat(rules(() -> bonuses.of(route.appraiser(), round))).containsExactly("bonus-not-issued");
        desk.issue(round, "401-" + round.value() + "/QĐ-UBND");
        BonusTable table = bonuses.of(route.appraiser(), round);

        assertThat(table.lines()).extracting(BonusTable.Line::ordinal).containsExactly(1, 2);
        assertThat(table.lines()).allSatisfy(line -> {
            assertThat(line.rule().baseSalary()).isEqualTo(2_340_000);
            assertThat(line.rule().amount()).isEqualTo(3_510_000);
            assertThat(line.rule().verified()).isTrue();
        });
        assertThat(table.total()).isEqualTo(7_020_000);
    }

    /** The decree of the coefficients ends on 1/3/2027: a decision after that is not paid by a law that is gone. */
    @Test
    void areNotGuessedWhereTheLawOfTheDayIsNotKnown() {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        ProposalCode dossier = appraised(route);
        RoundCode round = desk.gathered(dossier);
        desk.sign(round);
        desk.forward(round);
        RehearsalClock clock = context.getBean(RehearsalClock.class);
        Duration before = clock.offset();
        try {
            clock.moveTo(Instant.parse("2027-03-01T02:00:00Z"));
            desk.decide(round, LineOutcome.AGREE);
            desk.issue(round, "402-" + round.value() + "/QĐ-UBND");
        } finally {
            clock.setOffset(before);
        }

        assertThat(rules(() -> bonuses.of(route.appraiser(), round))).containsExactly("bonus-unknown");
        assertThat(desk.view(round).state()).as("the awards stand all the same").isEqualTo(RoundState.ISSUED);
    }

    @Test
    void areNotForAUnit() {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        RoundCode round = desk.decided(appraised(route));
        desk.issue(round, "403-" + round.value() + "/QĐ-UBND");

        assertThatThrownBy(() -> bonuses.of(route.officer(Communes.next(context)), round))
                .isInstanceOf(NotPermittedException.class);
    }

    private static List<String> rules(Runnable act) {
        try {
            act.run();
        } catch (RefusedException refused) {
            return refused.findings().stream().map(Finding::rule).toList();
        }
        return List.of();
    }

    private ProposalCode appraised(Route route) {
        UnitCode unit = Communes.next(context);
        ProposalCode dossier = route.sent(unit, List.of(route.individual(unit)));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        return dossier;
    }
}
