package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.Approval;
import vn.khenthuong.appraisal.Opinions;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.document.Files;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** What each side keeps to itself: the unit what it never sent, Home Affairs what it noted while it worked. */
@IntegrationTest
class NeverSentIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Files files;

    @Autowired
    private DossierLists lists;

    private Route route;
    private UnitCode unit;

    @BeforeEach
    void people() {
        route = new Route(context);
        unit = Communes.next(context);
    }

    private List<Actor> homeAffairs() {
        UnitCode office = new UnitCode("sonoivu");
        return List.of(
                route.appraiser(),
                route.divisionHead(),
                route.person(office, Role.DIRECTOR),
                route.person(office, Role.DEPUTY_DIRECTOR));
    }

    private void isUnknownToHomeAffairs(ProposalCode code) {
        FileId file = route.view(unit, code).documents().get(0).file();
        for (Actor actor : homeAffairs()) {
            assertThat(lists.sent(actor, new DossierFilter(null, code.value()), 0, 10)
                            .rows())
                    .extracting(DossierRow::code)
                    .doesNotContain(code);
            assertThatThrownBy(() -> route.dossiers.view(actor, code))
                    .isInstanceOfSatisfying(NotPermittedException.class, unknown -> assertThat(unknown.visible())
                            .isFalse());
            assertThatThrownBy(() -> files.info(actor, file)).isInstanceOf(NotPermittedException.class);
        }
    }

    @Test
    void keepsAWithdrawnDraftFromHomeAffairs() {
        ProposalCode code = route.drafted(unit, List.of(route.individual(unit)));
        withdrawals.withdraw(route.head(unit), code, "Không đề nghị nữa");

        isUnknownToHomeAffairs(code);
    }

    @Test
    void keepsWhatWasWithdrawnReadyToSendFromHomeAffairs() {
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);
        withdrawals.withdraw(route.head(unit), code, "Không đề nghị nữa");

        isUnknownToHomeAffairs(code);
    }

    @Test
    void keepsADossierOfWhichNobodyWasSelectedFromHomeAffairs() {
        ProposalCode code = route.atCouncil(unit, List.of(route.individual(unit)));
        route.tasks.submit(route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, 0));

        isUnknownToHomeAffairs(code);
    }

    @Test
    void leavesWhatWasSentAndWithdrawnWithHomeAffairs() {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        withdrawals.withdraw(route.head(unit), code, "Rút để xem lại");

        for (Actor actor : homeAffairs()) {
            assertThat(lists.sent(actor, new DossierFilter(null, code.value()), 0, 10)
                            .rows())
                    .extracting(DossierRow::code)
                    .contains(code);
            assertThat(route.dossiers.view(actor, code).state()).isEqualTo(ProposalState.WITHDRAWN);
        }
    }

    @Test
    void keepsWorkingNotesFromTheUnit() {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        route.accept(code);
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "appraiseDossier",
                new Appraisal(
                        Appraisal.Outcome.CONSULT,
                        List.of(new Appraisal.Consultation("Công an tỉnh mẫu", "Đề nghị cho ý kiến")),
                        List.of(),
                        List.of()));
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "collectOpinions",
                new Opinions(List.of(new Opinions.Answer(
                        "Công an tỉnh mẫu",
                        "1/CV",
                        route.today(),
                        Opinions.Position.NO_OBJECTION,
                        "Không có ý kiến"))));
        Appraisal done = new Appraisal(
                Appraisal.Outcome.DONE,
                List.of(),
                List.of(route.line(
                        code, route.view(unit, code).nominees().get(0).id(), Appraisal.LineOutcome.RECOMMEND, "")),
                List.of());
        route.tasks.submit(route.appraiser(), code.value(), "appraiseDossier", done);
        route.tasks.submit(
                route.divisionHead(),
                code.value(),
                "approveAppraisal",
                new Approval(Approval.Outcome.RETURN, "Chuyên viên xem lại lịch sử vi phạm"));

        List<AuditEvent> seen = route.dossiers.view(route.officer(unit), code).history();
        assertThat(seen).extracting(AuditEvent::act).contains("dossier.sent", "dossier.accepted");
        assertThat(seen)
                .extracting(AuditEvent::ground)
                .noneMatch(ground -> ground.contains("Công an") || ground.contains("vi phạm"));
        assertThat(route.dossiers.view(route.appraiser(), code).history())
                .extracting(AuditEvent::act)
                .contains("dossier.consulted", "opinions.recorded", "appraisal.returned");
    }
}
