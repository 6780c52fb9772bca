package vn.khenthuong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.proposal.Completion;
import vn.khenthuong.proposal.ReturnPoint;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Stand A21: the 20 working days are the dossier's, not each task's; they stop while the dossier lies with the unit. */
@IntegrationTest
class AppraisalEndIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Clock clock;

    private Route route;
    private UnitCode unit;

    @BeforeEach
    void people() {
        route = new Route(context);
        unit = Communes.next(context);
    }

    private Instant due(ProposalCode code) {
        return route.tasks.openTasks(route.appraiser(), code.value()).get(0).dueAt();
    }

    /** As if the dossier had been accepted earlier: its end lies a week before what a new task would get. */
    private Instant acceptedEarlier(ProposalCode code) {
        Instant earlier = due(code).minus(Duration.ofDays(7));
        jdbc.sql("update proposal set appraisal_due = ? where code = ?")
                .params(Timestamp.from(earlier), code.value())
                .update();
        return earlier;
    }

    @Test
    void askingForOpinionsDoesNotBeginItAnew() {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        route.accept(code);
        Instant end = acceptedEarlier(code);
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "appraiseDossier",
                new Appraisal(
                        Appraisal.Outcome.CONSULT,
                        List.of(new Appraisal.Consultation("Thuế mẫu", "Đề nghị cho ý kiến")),
                        List.of(),
                        List.of()));
        assertThat(due(code)).isEqualTo(end);
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "collectOpinions",
                new Opinions(List.of(new Opinions.Answer(
                        "Thuế mẫu", "1/CV", route.today(), Opinions.Position.NO_OBJECTION, "Không"))));

        assertThat(due(code)).isEqualTo(end);
    }

    @Test
    void timeAtTheUnitMovesIt() {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit), route.collective(unit)));
        route.accept(code);
        Instant end = acceptedEarlier(code);
        route.appraise(code, Appraisal.LineOutcome.RETURN);
        Instant now = clock.instant();
        Instant returned = now.minus(Duration.ofDays(5));
        jdbc.sql("update proposal set returned_at = ? where code = ?")
                .params(Timestamp.from(returned), code.value())
                .update();
        var completions = context.getBean(vn.khenthuong.proposal.Completions.class);
        completions.sendBack(
                route.officer(unit),
                code,
                new Completion(route.view(unit, code).points().stream()
                        .filter(ReturnPoint::open)
                        .map(point -> new Completion.Answer(point.id(), "Đã bổ sung"))
                        .toList()));
        route.accept(code);

        assertThat(due(code)).isEqualTo(workingDays.moved(end, returned, now)).isAfter(end);
    }
}
