package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.Appraisal.LineOutcome;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.register.CommendationInput;
import vn.khenthuong.register.RecordedCommendations;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Plan III.1.b, second dash, and stand A3: once per person or collective, and a person of Home Affairs says who is the same. */
@IntegrationTest
class SamePersonIT {

    private static final LocalDate BIRTH = LocalDate.of(1979, 9, 9);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Route route;
    private Desk desk;

    @BeforeEach
    void people() {
        route = new Route(context);
        desk = new Desk(context, route);
    }

    private ProposalCode sent(UnitCode unit, NomineeDraft draft) {
        ProposalCode code = route.sent(unit, List.of(draft));
        route.accept(code);
        return code;
    }

    private NomineeId nominee(UnitCode unit, ProposalCode code) {
        return route.view(unit, code).nominees().get(0).id();
    }

    private Appraisal judged(ProposalCode code, NomineeId nominee, LineOutcome outcome, UUID other, boolean same) {
        return new Appraisal(
                Appraisal.Outcome.DONE,
                List.of(),
                List.of(route.line(code, nominee, outcome, "Theo hồ sơ")),
                List.of(new Appraisal.Verdict(nominee, other, same)));
    }

    private void refuses(String rule, ProposalCode code, Appraisal appraisal) {
        assertThatThrownBy(() -> route.tasks.submit(route.appraiser(), code.value(), "appraiseDossier", appraisal))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo(rule)));
    }

    /** Every commune has a "Phòng Văn hóa - Xã hội"; that one of them has its award says nothing of the others. */
    @Test
    void tellsCollectivesOfTwoUnitsApartThoughTheirNamesAgree() {
        UnitCode first = Communes.next(context);
        UnitCode second = Communes.next(context);
        String name = "Phòng Ví dụ - Xã hội";
        ProposalCode awarded = sent(first, Drafts.named(route.collective(first), name, null));
        route.appraise(awarded, LineOutcome.RECOMMEND);
        desk.issue(desk.decided(awarded), "911/QĐ-UBND");

        ProposalCode other = route.sent(second, List.of(Drafts.named(route.collective(second), name, null)));

        assertThat(route.view(second, other).state()).isEqualTo(ProposalState.SENT);
    }

    /** A name and a birth date are not certain; only Home Affairs can say, and it can say so only of what was sent. */
    @Test
    void letsAnUncertainLookalikeOfAnAwardeeBeSentAndJudged() {
        UnitCode first = Communes.next(context);
        UnitCode second = Communes.next(context);
        String name = "Lê Văn Trùng Tên";
        ProposalCode awarded = sent(first, Drafts.named(route.individual(first), name, BIRTH));
        route.appraise(awarded, LineOutcome.RECOMMEND);
        desk.issue(desk.decided(awarded), "912/QĐ-UBND");

        ProposalCode code = sent(second, Drafts.named(route.individual(second), name, BIRTH));
        NomineeId nominee = nominee(second, code);
        List<SameCandidate> candidates =
                route.dossiers.sameCandidates(route.appraiser(), code).get(nominee);
        assertThat(candidates).as("one question for one person").hasSize(1);
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "appraiseDossier",
                judged(code, nominee, LineOutcome.RECOMMEND, candidates.get(0).other(), false));
        assertThat(route.view(second, code).state()).isEqualTo(ProposalState.APPROVAL);
    }

    /** One wrong digit would hide a double award: equal name and birth date ask, whatever the numbers say. */
    @Test
    void asksHomeAffairsOfTwoCitizenNumbersUnderOneNameAndBirthDate() {
        UnitCode first = Communes.next(context);
        UnitCode second = Communes.next(context);
        String name = "Hoàng Văn Sai Số";
        sent(first, Drafts.citizen(Drafts.named(route.individual(first), name, BIRTH), "001080000101"));
        ProposalCode code =
                sent(second, Drafts.citizen(Drafts.named(route.individual(second), name, BIRTH), "001080000102"));
        NomineeId nominee = nominee(second, code);

        List<SameCandidate> candidates =
                route.dossiers.sameCandidates(route.appraiser(), code).get(nominee);

        assertThat(candidates).hasSize(1);
        assertThat(candidates.get(0).kind())
                .isEqualTo(vn.khenthuong.eligibility.SameSubjectFact.Kind.NAME_AND_BIRTH_DATE);
        assertThatThrownBy(() -> route.appraise(code, LineOutcome.RECOMMEND)).isInstanceOf(RefusedException.class);
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "appraiseDossier",
                judged(code, nominee, LineOutcome.RECOMMEND, candidates.get(0).other(), false));
    }

    /** Stand A9: one achievement, one award, also where the other one is a commendation that a unit granted. */
    @Test
    void doesNotRewardWhoseCommendationIsRecordedForTheSameAchievement() {
        UnitCode unit = Communes.next(context);
        String name = "Phan Thị Đã Khen";
        String number = "001080000909";
        commended(unit, name, number, "31/QĐ-UBND");

        ProposalCode certain =
                route.drafted(unit, List.of(Drafts.citizen(Drafts.named(route.individual(unit), name, BIRTH), number)));
        assertThat(route.dossiers.findings(route.officer(unit), certain, Stage.DRAFT))
                .filteredOn(finding -> finding.rule().equals("one-award-per-achievement"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message().vi())
                            .isEqualTo("Đã được tặng Giấy khen cho thành tích này. Đề nghị chọn trường hợp khác.");
                    assertThat(finding.clause().ref()).contains("III.1");
                });
        route.makeReady(unit, toCouncil(unit, certain), 1);
        assertThatThrownBy(() -> route.send(unit, certain))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("one-award-per-achievement")));
    }

    /** Name and birth date alone do not tell: it is sent, and Home Affairs has to say before it goes on. */
    @Test
    void asksHomeAffairsWhereOnlyTheNameOfACommendationAgrees() {
        UnitCode unit = Communes.next(context);
        String name = "Phan Thị Có Lẽ";
        commended(unit, name, "", "32/QĐ-UBND");
        ProposalCode code = sent(unit, Drafts.named(route.individual(unit), name, BIRTH));
        NomineeId nominee = nominee(unit, code);
        SameCandidate candidate = route.dossiers
                .sameCandidates(route.appraiser(), code)
                .get(nominee)
                .get(0);

        assertThat(candidate.kind()).isEqualTo(vn.khenthuong.eligibility.SameSubjectFact.Kind.COMMENDATION_RECORDED);
        refuses(
                "one-award-per-achievement",
                code,
                judged(code, nominee, LineOutcome.RECOMMEND, candidate.other(), true));
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "appraiseDossier",
                judged(code, nominee, LineOutcome.RECOMMEND, candidate.other(), false));
        assertThat(route.view(unit, code).state()).isEqualTo(ProposalState.APPROVAL);
    }

    private ProposalCode toCouncil(UnitCode unit, ProposalCode code) {
        route.drafting.bringToCouncil(
                route.officer(unit), code, route.view(unit, code).version());
        return code;
    }

    private void commended(UnitCode unit, String name, String citizenNumber, String decision) {
        context.getBean(RecordedCommendations.class)
                .record(
                        route.officer(unit),
                        new CommendationInput(
                                "dak-lak-2026",
                                "unit-commendation",
                                unit,
                                NomineeKind.INDIVIDUAL,
                                name,
                                BIRTH,
                                citizenNumber,
                                decision,
                                route.today()));
    }

    /** Confirmed is confirmed: retyping a birth date does not make two of one. */
    @Test
    void remembersWhoIsTheSameWhateverIsRetyped() {
        UnitCode first = Communes.next(context);
        UnitCode second = Communes.next(context);
        String name = "Phạm Thị Cùng Người";
        ProposalCode one = sent(first, Drafts.named(route.individual(first), name, BIRTH));
        NomineeDraft draft = Drafts.named(route.individual(second), name, BIRTH);
        ProposalCode two = sent(second, draft);
        NomineeId nominee = nominee(second, two);
        route.tasks.submit(
                route.appraiser(),
                two.value(),
                "appraiseDossier",
                judged(two, nominee, LineOutcome.RETURN, nominee(first, one).value(), true));
        route.tasks.submit(
                route.divisionHead(),
                two.value(),
                "approveAppraisal",
                new vn.khenthuong.appraisal.Approval(vn.khenthuong.appraisal.Approval.Outcome.APPROVE, ""));
        route.drafting.changeNominee(
                route.officer(second),
                two,
                route.view(second, two).version(),
                nominee,
                Drafts.named(draft, name, BIRTH.plusYears(1)));
        assertThat(route.dossiers.findings(route.officer(second), two, vn.khenthuong.eligibility.Stage.SENDING))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("one-award-per-achievement");
                    assertThat(finding.blocks()).isTrue();
                });
        assertThat(jdbc.sql("select count(*) from audit_event where subject = ? and act = 'same-subject.judged'")
                        .param(two.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** A verdict is about a nominee of this dossier and one of its lookalikes; anything else is refused, not stored. */
    @Test
    void refusesAVerdictOnSomebodyWhoIsNoLookalike() {
        UnitCode unit = Communes.next(context);
        UnitCode elsewhere = Communes.next(context);
        ProposalCode code = sent(unit, route.individual(unit));
        ProposalCode draft = route.drafted(elsewhere, List.of(route.individual(elsewhere)));
        NomineeId nominee = nominee(unit, code);
        NomineeId stranger = nominee(elsewhere, draft);

        refuses("verdict-about-lookalike", code, judged(code, nominee, LineOutcome.RECOMMEND, stranger.value(), true));
        refuses("verdict-about-lookalike", code, judged(code, nominee, LineOutcome.RECOMMEND, nominee.value(), true));
        refuses("verdict-about-lookalike", code, judged(code, nominee, LineOutcome.RECOMMEND, null, true));
    }

    /** A point names an item that the plan knows, or the unit could never answer it. */
    @Test
    void refusesAReturnPointOnAnUnknownItem() {
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));

        assertThatThrownBy(() -> route.tasks.submit(
                        route.appraiser(),
                        code.value(),
                        "checkReception",
                        new ReceptionCheck(
                                ReceptionCheck.Outcome.RETURN,
                                List.of(new ReceptionCheck.Point(null, "khong-co", "Bổ sung")))))
                .isInstanceOf(RefusedException.class);
    }
}
