package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.decision.IssuedDecision;
import vn.khenthuong.decision.RoundState;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** A decision whose file was changed after signing, or signed with an expired certificate, is not issued. */
@IntegrationTest
class SignedDecisionIT {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isNotIssuedWithAFileThatWasChangedAfterSigning(boolean onPaper) {
        byte[] signed =
                TestSignatures.signed(TestPdfs.pages(1), signer("2025-01-01T00:00:00Z", "2027-01-01T00:00:00Z"));

        refused(TestSignatures.edited(signed), onPaper, "đã được sửa và lưu thêm sau khi ký");
    }

    @Test
    void isNotIssuedWithAnExpiredCertificate() {
        refused(
                TestSignatures.signed(TestPdfs.pages(1), signer("2024-01-01T00:00:00Z", "2026-01-01T00:00:00Z")),
                false,
                "Chứng thư đã hết hạn trước khi ký");
    }

    @Test
    void isIssuedAsAScan() {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        RoundCode round = desk.decided(appraised(route));

        issue(route, desk, round, TestPdfs.pages(1), true);

        assertThat(desk.view(round).state()).isEqualTo(RoundState.ISSUED);
    }

    private void refused(byte[] file, boolean onPaper, String why) {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        RoundCode round = desk.decided(appraised(route));

        assertThatThrownBy(() -> issue(route, desk, round, file, onPaper))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> {
                    assertThat(refusal.findings().get(0).rule()).isEqualTo("signature-broken");
                    assertThat(refusal.findings().get(0).subject().field()).isEqualTo("file");
                    assertThat(refusal.findings().get(0).message().vi()).contains(why);
                });
        assertThat(desk.view(round).state()).isEqualTo(RoundState.ISSUING);
        assertThat(desk.view(round).decisionNumber()).isNull();
    }

    private static void issue(Route route, Desk desk, RoundCode round, byte[] file, boolean onPaper) {
        Actor clerk = desk.office(Role.DECISION_CLERK);
        route.tasks.submit(
                clerk,
                round.value(),
                "issueDecision",
                new IssuedDecision(
                        "421-" + round.value() + "/QĐ-UBND",
                        route.today(),
                        route.file(clerk, HOME_AFFAIRS, file),
                        onPaper,
                        desk.view(round).listVersion()));
    }

    private static TestSignatures.Holder signer(String from, String until) {
        return TestSignatures.person("Trần Thị Ví Dụ", TestSignatures.authority("Tổ chức Thử nghiệm CA"), from, until);
    }

    private ProposalCode appraised(Route route) {
        UnitCode unit = Communes.next(context);
        ProposalCode dossier = route.sent(unit, List.of(route.individual(unit)));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        return dossier;
    }
}
