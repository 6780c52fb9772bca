package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.decision.Certificate;
import vn.khenthuong.decision.Certificates;
import vn.khenthuong.decision.Dispatch;
import vn.khenthuong.decision.DispatchNote;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Certificates say what the decision says or are not printed, and whoever holds one can check it. */
@IntegrationTest
class CertificatesIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bearTheNumberOfEachAwardeeInTheDecision() {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        RoundCode round = desk.decided(appraised(route), appraised(route));

        assertThat(rules(() -> certificates.of(route.appraiser(), round, null)))
                .containsExactly("certificate-not-issued");
        desk.issue(round, "411-" + round.value() + "/QĐ-UBND");

        assertThat(certificates.of(route.appraiser(), round, null))
                .extracting(one -> one.award().ordinal())
                .containsExactly(1, 2);
        assertThat(certificates.of(route.appraiser(), round, 2))
                .extracting(one -> one.award().ordinal())
                .containsExactly(2);
        assertThat(rules(() -> certificates.of(route.appraiser(), round, 3))).containsExactly("certificate-unknown");
        assertThatThrownBy(() -> certificates.of(route.officer(Communes.next(context)), round, null))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void areNotPrintedWhileAWordDiffersFromTheDecision() {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        RoundCode round = desk.decided(appraised(route));
        desk.issue(round, "412-" + round.value() + "/QĐ-UBND");
        Certificate before = certificates.of(route.appraiser(), round, null).get(0);
        jdbc.sql("update award_entry set name = ? where id = ?")
                .params(before.award().name() + "g", before.key())
                .update();

        List<Finding> findings = findings(() -> certificates.of(route.appraiser(), round, null));

        assertThat(findings).extracting(Finding::rule).containsExactly("certificate-differs");
        assertThat(findings.get(0).message().vi())
                .contains("Số sổ vàng 1", before.award().name() + "g");
    }

    /** Until the letters have left nobody outside learns of an award; then whoever has the certificate sees that it is genuine. */
    @Test
    void canBeCheckedByAnybodyOnceTheLettersHaveLeft() {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        RoundCode round = desk.decided(appraised(route));
        desk.issue(round, "413-" + round.value() + "/QĐ-UBND");
        Certificate one = certificates.of(route.appraiser(), round, null).get(0);
        Visitor visitor = new Visitor(context);
        String address = "/verify/" + one.key();

        var early = visitor.openAsStranger(address);
        assertThat(early.getStatus()).isEqualTo(404);
        assertThat(Visitor.html(early)).doesNotContain(one.award().name());
        Actor clerk = desk.office(Role.DECISION_CLERK);
        dispatch.stop(clerk, round, "Chờ soát lại");
        assertThat(visitor.openAsStranger(address).getStatus()).isEqualTo(404);
        Walk walk = new Walk(context);
        walk.job(round.value(), "releaseDossiers#multiInstanceBody");
        walk.job(round.value(), "releaseDossiers");
        walk.job(round.value(), "dispatchDue");
        route.tasks.submit(clerk, round.value(), "dispatchDecision", new DispatchNote(""));

        var genuine = visitor.openAsStranger(address);
        assertThat(genuine.getStatus()).isEqualTo(200);
        assertThat(Visitor.html(genuine))
                .contains(one.award().name(), "413-" + round.value(), "Có trong sổ khen thưởng")
                .doesNotContain(one.award().dossier().value(), round.value() + "\"");
        assertThat(visitor.openAsStranger("/verify/khong-phai-ma").getStatus()).isEqualTo(404);
        assertThat(visitor.openAsStranger("/verify/00000000-0000-4000-8000-000000000000")
                        .getStatus())
                .isEqualTo(404);
    }

    private static List<String> rules(Runnable act) {
        return findings(act).stream().map(Finding::rule).toList();
    }

    private static List<Finding> findings(Runnable act) {
        try {
            act.run();
        } catch (RefusedException refused) {
            return refused.findings();
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
