package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.amendment.AmendmentGround;
import vn.khenthuong.amendment.AmendmentInput;
import vn.khenthuong.amendment.AmendmentJudgement;
import vn.khenthuong.amendment.AmendmentJudgement.Outcome;
import vn.khenthuong.amendment.AmendmentState;
import vn.khenthuong.amendment.AmendmentView;
import vn.khenthuong.amendment.Amendments;
import vn.khenthuong.decision.Certificates;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Pdfs;

/** A decision that has been numbered is mended by a later one only, and the register keeps both. */
@IntegrationTest
class AmendmentsIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Amendments amendments;

    @Autowired
    private AwardRegister register;

    @Autowired
    private Certificates certificates;

    private Walk walk;
    private AmendmentPaths paths;

    @BeforeEach
    void setUp() {
        walk = new Walk(context);
        paths = new AmendmentPaths(walk, context);
    }

    @Test
    void aCorrectionStandsBesideTheFirstDecision() {
        RoundCode round = paths.round();
        UUID id = paths.award(round);
        Award before = award(id);
        AmendmentCode code = paths.opened(id, AmendmentGround.SLIP, before.name() + " Đúng");
        agree(code);
        paths.issue(code, "602-" + code.value() + "/QĐ-UBND");

        AmendmentView view = amendments.view(walk.route.appraiser(), code);
        assertThat(view.state()).isEqualTo(AmendmentState.ISSUED);
        assertThat(view.decisionNumber()).isEqualTo("602-" + code.value() + "/QĐ-UBND");
        assertThat(award(id)).as("the first decision stays as it is").isEqualTo(before);
        assertThat(certificates.of(walk.route.appraiser(), round, null))
                .extracting(certificate -> certificate.name())
                .containsExactly(before.name() + " Đúng");
        assertThat(walk.ended(code.value())).isTrue();
        assertThat(html(walk.route.appraiser(), "/awards/" + id))
                .contains(before.name(), before.name() + " Đúng", "602-" + code.value(), "600-" + round.value());
    }

    @Test
    void aRevokedAwardIsShownAsSuchAndGetsNoCertificateAnyMore() {
        RoundCode round = paths.round();
        UUID id = paths.award(round);
        walk.job(round.value(), "dispatchDue");
        AmendmentCode code = paths.opened(id, AmendmentGround.FALSE_DECLARATION, "");
        agree(code);
        paths.issue(code, "603-" + code.value() + "/QĐ-UBND");

        assertThat(rules(() -> certificates.of(walk.route.appraiser(), round, null)))
                .containsExactly("certificate-unknown");
        var page = new Visitor(context).openAsStranger("/verify/" + id);
        assertThat(Visitor.html(page))
                .contains("Khen thưởng này đã bị hủy bỏ", "603-" + code.value())
                .doesNotContain("Có trong sổ khen thưởng", "Gian dối");
        assertThat(rules(() -> paths.opened(id, AmendmentGround.LOST, ""))).containsExactly("award-revoked");
    }

    @Test
    void whatIsMissingOrImpossibleIsRefusedAndChangesNothing() {
        UUID id = paths.award(paths.round());
        Actor officer = walk.route.appraiser();

        assertThat(rules(() -> amendments.open(officer, new AmendmentInput(id, null, null, " ", null))))
                .containsExactlyInAnyOrder("input-required", "input-required", "input-required");
        assertThat(rules(() -> amendments.open(
                        officer, paths.input(id, AmendmentGround.SLIP, award(id).name()))))
                .containsExactly("correction-same");
        assertThat(rules(() -> amendments.open(officer, paths.input(id, AmendmentGround.SLIP, ""))))
                .containsExactly("input-required");
        assertThatThrownBy(() -> amendments.open(officer, paths.input(UUID.randomUUID(), AmendmentGround.LOST, "")))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> amendments.open(
                        walk.route.officer(Communes.next(context)), paths.input(id, AmendmentGround.LOST, "")))
                .isInstanceOf(NotPermittedException.class);
        assertThat(amendments.ofAward(officer, id)).isEmpty();

        paths.opened(id, AmendmentGround.LOST, "");
        assertThat(rules(() -> paths.opened(id, AmendmentGround.DAMAGED, ""))).containsExactly("amendment-under-way");
        assertThat(amendments.ofAward(officer, id)).hasSize(1);
    }

    @Test
    void aNumberOfAnyOtherDecisionOfTheYearIsRefused() {
        RoundCode round = paths.round();
        AmendmentCode code = paths.opened(paths.award(round), AmendmentGround.LOST, "");
        agree(code);

        assertThat(rules(() -> paths.issue(code, "600-" + round.value() + "/QĐ-UBND")))
                .containsExactly("decision-number-taken");
        assertThat(amendments.view(walk.route.appraiser(), code).state()).isEqualTo(AmendmentState.ISSUING);
        paths.issue(code, "604-" + code.value() + "/QĐ-UBND");
        assertThat(amendments.view(walk.route.appraiser(), code).state()).isEqualTo(AmendmentState.ISSUED);
    }

    @Test
    void aRejectionNeedsAReasonAndLeavesTheAwardAsItIs() {
        UUID id = paths.award(paths.round());
        AmendmentCode code = paths.opened(id, AmendmentGround.SLIP, "Tên Khác Hẳn");
        Actor director = paths.desk.office(Role.DIRECTOR);

        assertThat(rules(() -> walk.route.tasks.submit(
                        director, code.value(), "approveAmendment", new AmendmentJudgement(Outcome.REJECT, " "))))
                .containsExactly("input-required");
        assertThat(rules(() -> walk.route.tasks.submit(
                        director, code.value(), "approveAmendment", new AmendmentJudgement(null, ""))))
                .containsExactly("input-required");
        paths.judge("approveAmendment", director, code, Outcome.REJECT);

        assertThat(amendments.view(walk.route.appraiser(), code).rejection()).isEqualTo("Đã xem văn bản");
        assertThat(html(walk.route.appraiser(), "/awards/" + id)).contains("Không được chấp nhận");
        assertThat(walk.ended(code.value())).isTrue();
        paths.opened(id, AmendmentGround.SLIP, "Tên Khác Nữa");
    }

    @Test
    void isAskedForOnTheAwardsPageAndJudgedOnTaskPages() {
        UUID id = paths.award(paths.round());
        Actor officer = walk.route.appraiser();
        Visitor visitor = new Visitor(context);
        var refused = visitor.send(
                officer,
                MockMvcRequestBuilders.multipart("/awards/" + id + "/amendments")
                        .param("ground", "LOST")
                        .param("reason", "Mất khi chuyển nhà"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.html(refused)).contains("Chưa tải lên văn bản chứng minh", "Mất khi chuyển nhà");

        String page = visitor.send(
                        officer,
                        MockMvcRequestBuilders.multipart("/awards/" + id + "/amendments")
                                .file(new MockMultipartFile("document", "Đơn.pdf", "application/pdf", Pdfs.onePage()))
                                .param("ground", "LOST")
                                .param("reason", "Mất khi chuyển nhà"))
                .getRedirectedUrl();

        assertThat(page).startsWith("/amendments/");
        String code = page.substring("/amendments/".length());
        assertThat(html(officer, page)).contains("Mất khi chuyển nhà", "Cấp lại bằng", "Chờ Giám đốc Sở duyệt");
        Actor director = paths.desk.office(Role.DIRECTOR);
        String task = walk.route
                .tasks
                .openTask(director, code, "approveAmendment")
                .orElseThrow()
                .id();
        for (String path : List.of("/tasks/" + task, "/tasks/" + task + "/form")) {
            assertThat(html(director, path))
                    .contains("data-field=\"outcome\"", "Mất khi chuyển nhà")
                    .doesNotContain("??");
        }
        assertThat(visitor.open(paths.desk.office(Role.CHAIRMAN), page).getStatus())
                .as("not before the director has approved")
                .isEqualTo(404);
        assertThat(visitor.open(walk.route.officer(Communes.next(context)), page)
                        .getStatus())
                .isEqualTo(404);
        for (String print : List.of("letter", "decision")) {
            assertThat(visitor.open(officer, page + "/prints/" + print).getStatus())
                    .isEqualTo(200);
        }
    }

    private void agree(AmendmentCode code) {
        paths.judge("approveAmendment", paths.desk.office(Role.DIRECTOR), code, Outcome.AGREE);
        paths.judge("decideAmendment", paths.desk.office(Role.CHAIRMAN), code, Outcome.AGREE);
    }

    private Award award(UUID id) {
        return register.find(walk.route.appraiser().organisation(), id).orElseThrow();
    }

    private String html(Actor actor, String path) {
        return Visitor.html(new Visitor(context).open(actor, path));
    }

    private static List<String> rules(Runnable act) {
        try {
            act.run();
        } catch (RefusedException refused) {
            return refused.findings().stream().map(Finding::rule).toList();
        }
        return List.of();
    }
}
