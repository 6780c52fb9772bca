package vn.khenthuong.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Rivals;
import vn.khenthuong.support.Route;

/** Two clerks issue two decisions under one number at one moment. */
@IntegrationTest
class OneNumberAtOnceIT {

    @Autowired
    private ApplicationContext context;

    @Test
    void theSecondIsToldThatTheNumberIsTaken() throws Exception {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        RoundCode first = decided(route, desk);
        RoundCode second = decided(route, desk);
        String number = "97-" + second.value() + "/QĐ-UBND";

        Throwable told = Rivals.secondOf(context, desk.issuing(first, number), desk.issuing(second, number));

        assertThat(told)
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
                .extracting(refused ->
                        refused.findings().stream().map(Finding::rule).toList())
                .isEqualTo(List.of("decision-number-taken"));
        assertThat(desk.view(first).state()).isEqualTo(RoundState.ISSUED);
        assertThat(desk.view(second).state()).isEqualTo(RoundState.ISSUING);
    }

    /** A number is used within a year; two days of one year are no excuse. */
    @Test
    void anotherDayOfTheYearDoesNotFreeTheNumber() throws Exception {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        RoundCode first = decided(route, desk);
        RoundCode second = decided(route, desk);
        String number = "98-" + second.value() + "/QĐ-UBND";
        RehearsalClock clock = context.getBean(RehearsalClock.class);
        Duration before = clock.offset();
        try {
            clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
            Runnable today = desk.issuing(second, number);

            Throwable told = Rivals.secondOf(
                    context, desk.issuing(first, number, route.today().minusDays(1)), today);

            assertThat(told)
                    .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
                    .extracting(refused ->
                            refused.findings().stream().map(Finding::rule).toList())
                    .isEqualTo(List.of("decision-number-taken"));
            assertThat(desk.view(second).state()).isEqualTo(RoundState.ISSUING);
        } finally {
            clock.setOffset(before);
        }
    }

    private RoundCode decided(Route route, Desk desk) {
        UnitCode unit = Communes.next(context);
        ProposalCode dossier = route.sent(unit, List.of(route.individual(unit)));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        return desk.decided(dossier);
    }
}
