package vn.khenthuong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khenthuong.portal.Visitor.html;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.Appraisal.Judged;
import vn.khenthuong.appraisal.Appraisal.Judgement;
import vn.khenthuong.appraisal.Appraisal.LineOutcome;
import vn.khenthuong.appraisal.SheetCriterion.Machine;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** The sheet holds every criterion of a nominee: what the program found, what the appraiser says, on which page it shows. */
@IntegrationTest
class AppraisalSheetIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SheetCriteria criteria;

    @Autowired
    private AppraisalSheets sheets;

    private Route route;
    private UnitCode unit;

    @BeforeEach
    void people() {
        route = new Route(context);
        unit = Communes.next(context);
    }

    private ProposalCode accepted(NomineeDraft... nominees) {
        ProposalCode code = route.sent(unit, List.of(nominees));
        route.accept(code);
        return code;
    }

    private NomineeId first(ProposalCode code) {
        return route.view(unit, code).nominees().get(0).id();
    }

    private List<SheetCriterion> applying(ProposalCode code) {
        return criteria.of(route.appraiser(), code).get(first(code));
    }

    private Appraisal recommended(ProposalCode code, String reason, UnaryOperator<Judged> change) {
        List<Judged> judged = applying(code).stream()
                .map(criterion -> new Judged(criterion.key(), Judgement.MET, "", null, null))
                .map(change)
                .toList();
        return done(new Appraisal.Line(first(code), LineOutcome.RECOMMEND, reason, judged));
    }

    private static Appraisal done(Appraisal.Line line) {
        return new Appraisal(Appraisal.Outcome.DONE, List.of(), List.of(line), List.of());
    }

    private static UnaryOperator<Judged> of(String criterion, UnaryOperator<Judged> change) {
        return one -> one.criterion().equals(criterion) ? change.apply(one) : one;
    }

    private void submit(ProposalCode code, Appraisal appraisal) {
        route.tasks.submit(route.appraiser(), code.value(), "appraiseDossier", appraisal);
    }

    private void refused(String rule, String field, ProposalCode code, Appraisal appraisal) {
        assertThatThrownBy(() -> submit(code, appraisal))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.findings())
                        .filteredOn(Finding::blocks)
                        .isNotEmpty()
                        .allSatisfy(finding -> {
                            assertThat(finding.rule()).isEqualTo(rule);
                            assertThat(finding.subject().field()).isEqualTo(field);
                            assertThat(finding.subject().id())
                                    .isEqualTo(first(code).toString());
                            assertThat(finding.message().vi()).isNotBlank();
                            assertThat(finding.message().en()).isNotBlank();
                        }));
        assertThat(sheets.of(route.appraiser(), code).lines())
                .as("nothing is kept")
                .isEmpty();
    }

    @Test
    void holdsWhatAppliesToTheNomineeWithWhatTheProgramFound() {
        ProposalCode code = accepted(route.commune(unit, 10_000, 9_851), route.individual(unit));
        List<SheetCriterion> commune = applying(code);
        NomineeId second = route.view(unit, code).nominees().get(1).id();
        List<SheetCriterion> individual = criteria.of(route.appraiser(), code).get(second);

        assertThat(commune).extracting(SheetCriterion::key).contains("condition-no-hold", "commune-turnout");
        assertThat(commune)
                .filteredOn(one -> one.key().equals("commune-turnout"))
                .singleElement()
                .satisfies(turnout -> {
                    assertThat(turnout.machine()).isEqualTo(Machine.MET);
                    assertThat(turnout.found()).isEqualTo("98,51 %");
                    assertThat(turnout.clause().ref()).contains("III.3.2");
                });
        assertThat(individual)
                .extracting(SheetCriterion::key)
                .contains("condition-window")
                .noneMatch(key -> key.startsWith("commune-"));
    }

    @Test
    void nobodyIsRecommendedWhileACriterionIsNotJudged() {
        ProposalCode code = accepted(route.individual(unit));
        String last = applying(code).get(applying(code).size() - 1).key();

        refused(
                "criteria-judged",
                "criteria",
                code,
                recommended(code, "", of(last, one -> new Judged(last, null, "đang xem", null, null))));
        refused("criteria-judged", "criteria", code, done(new Appraisal.Line(first(code), LineOutcome.RECOMMEND, "")));
    }

    @Test
    void whoDiffersFromTheProgramSaysWhy() {
        ProposalCode code = accepted(route.individual(unit));
        String key = applying(code).get(applying(code).size() - 1).key();

        refused(
                "criterion-against-finding",
                "criteria[" + key + "]",
                code,
                recommended(code, "Vẫn đề xuất", of(key, one -> new Judged(key, Judgement.NOT_MET, " ", null, null))));
    }

    @Test
    void recommendingAgainstACriterionNeedsAReasonOfItsOwn() {
        ProposalCode code = accepted(route.individual(unit));
        String key = applying(code).get(applying(code).size() - 1).key();
        UnaryOperator<Judged> notMet =
                of(key, one -> new Judged(key, Judgement.NOT_MET, "Báo cáo không nêu", null, null));

        refused("recommended-against-criterion", "reason", code, recommended(code, "", notMet));
        submit(code, recommended(code, "Thành tích nổi trội ở các mặt khác", notMet));

        assertThat(sheets.of(route.divisionHead(), code).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.notMet()).isEqualTo(1);
                    assertThat(line.criteria())
                            .filteredOn(AppraisalSheet.Criterion::differs)
                            .extracting(AppraisalSheet.Criterion::reason)
                            .containsExactly("Báo cáo không nêu");
                });
    }

    @Test
    void evidenceIsAPageOfThisDossier() {
        UnitCode elsewhere = Communes.next(context);
        ProposalCode other = route.sent(elsewhere, List.of(route.individual(elsewhere)));
        FileId foreign = route.view(elsewhere, other).documents().get(0).file();
        ProposalCode code = accepted(route.individual(unit));
        FileId report = route.view(unit, code).documentsOf(first(code)).get(0).file();
        String key = applying(code).get(0).key();
        String field = "criteria[" + key + "]";

        for (Judged wrong : List.of(
                new Judged(key, Judgement.MET, "", foreign, 1),
                new Judged(key, Judgement.MET, "", new FileId(UUID.randomUUID()), null),
                new Judged(key, Judgement.MET, "", report, 2),
                new Judged(key, Judgement.MET, "", report, 0),
                new Judged(key, Judgement.MET, "", null, 1))) {
            refused("criterion-evidence", field, code, recommended(code, "", of(key, one -> wrong)));
        }
        refused(
                "input-too-long",
                field,
                code,
                recommended(code, "", of(key, one -> new Judged(key, Judgement.MET, "a".repeat(4001), null, null))));
        submit(code, recommended(code, "", of(key, one -> new Judged(key, Judgement.MET, "", report, 1))));

        assertThat(sheets.of(route.divisionHead(), code)
                        .lines()
                        .get(0)
                        .criteria()
                        .get(0))
                .satisfies(one -> assertThat(one.document()).isEqualTo(report))
                .satisfies(one -> assertThat(one.page()).isEqualTo(1));
    }

    @Test
    void strangeAndRepeatedCriteriaAreRefused() {
        ProposalCode code = accepted(route.individual(unit));
        List<Judged> judged =
                new ArrayList<>(recommended(code, "", one -> one).lines().get(0).criteria());
        List<Judged> strange = new ArrayList<>(judged);
        strange.add(new Judged("commune-turnout", Judgement.MET, "", null, null));
        judged.add(judged.get(0));

        refused(
                "criterion-applies",
                "criteria",
                code,
                done(new Appraisal.Line(first(code), LineOutcome.RECOMMEND, "", strange)));
        refused(
                "criterion-applies",
                "criteria",
                code,
                done(new Appraisal.Line(first(code), LineOutcome.RECOMMEND, "", judged)));
    }

    /** Stand A6: the program finds nothing of a village, so that no judgement of it contradicts anybody. */
    @Test
    void ofAVillageTheAppraiserAloneJudges() {
        ProposalCode code = accepted(Drafts.subject(route.collective(unit), "village"));
        assertThat(applying(code))
                .filteredOn(one -> one.machine() == Machine.SILENT)
                .hasSizeGreaterThan(1);

        submit(code, recommended(code, "", one -> one));
        assertThat(sheets.of(route.divisionHead(), code).lines().get(0).criteria())
                .hasSameSizeAs(applying(code));
    }

    @Test
    void theApproverReadsItAndTheUnitDoesNot() {
        ProposalCode code = accepted(route.individual(unit));
        String form = html(new Visitor(context)
                .open(
                        route.appraiser(),
                        "/tasks/"
                                + route.tasks
                                        .openTask(route.appraiser(), code.value(), "appraiseDossier")
                                        .orElseThrow()
                                        .id()));
        assertThat(form).contains("data-list=\"criteria\"", "data-rest-met", "data-key=\"condition-no-hold\"");
        String key = applying(code).get(applying(code).size() - 1).key();
        FileId report = route.view(unit, code).documentsOf(first(code)).get(0).file();
        submit(
                code,
                recommended(
                        code,
                        "Vẫn nổi trội",
                        of(key, one -> new Judged(key, Judgement.NOT_MET, "Chưa thấy trong báo cáo", report, 1))));

        Visitor visitor = new Visitor(context);
        Actor head = route.divisionHead();
        String task = "/tasks/"
                + route.tasks
                        .openTask(head, code.value(), "approveAppraisal")
                        .orElseThrow()
                        .id();
        for (String page : List.of(task, task + "/form", "/dossiers/" + code)) {
            assertThat(html(visitor.open(head, page)))
                    .as(page)
                    .contains("Chưa thấy trong báo cáo", "/files/" + report + "/view#page=1", "khác với hệ thống")
                    .doesNotContain("??");
        }
        assertThat(html(visitor.open(head, "/api/dossiers/" + code + "/appraisal")))
                .contains("\"judgement\":\"NOT_MET\"", "\"machine\":\"MET\"", "Chưa thấy trong báo cáo");
        Actor officer = route.officer(unit);
        assertThat(html(visitor.open(officer, "/dossiers/" + code))).doesNotContain("Chưa thấy trong báo cáo");
        for (String api : List.of("/appraisal", "/appraisal/criteria")) {
            assertThat(visitor.open(officer, "/api/dossiers/" + code + api).getStatus())
                    .isEqualTo(403);
            assertThat(visitor.open(route.officer(Communes.next(context)), "/api/dossiers/" + code + api)
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    /** What was judged stays as it was, and a second appraisal takes the place of one that was not approved. */
    @Test
    void anAppraisalSentBackIsReplaced() {
        ProposalCode code = accepted(route.individual(unit));
        submit(code, recommended(code, "", one -> one));
        route.tasks.submit(
                route.divisionHead(),
                code.value(),
                "approveAppraisal",
                new Approval(Approval.Outcome.RETURN, "Xem lại tiêu chuẩn"));
        DossierView again = route.view(unit, code);
        assertThat(again.nominees()).hasSize(1);
        submit(code, recommended(code, "Lần hai", one -> one));

        assertThat(sheets.of(route.divisionHead(), code).lines())
                .extracting(AppraisalSheet.Line::reason)
                .containsExactly("Lần hai");
    }
}
