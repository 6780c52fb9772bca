package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.Approval;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Stand A21: what may change while a dossier, or one nominee of it, is back at the unit. */
@IntegrationTest
class ReturnedDossierIT {

    @Autowired
    private ApplicationContext context;

    private Route route;

    @BeforeEach
    void people() {
        route = new Route(context);
    }

    private ProposalCode returned(UnitCode unit, NomineeDraft draft) {
        return returned(unit, draft, ReturnItems.NOMINEE);
    }

    private ProposalCode returned(UnitCode unit, NomineeDraft draft, String item) {
        ProposalCode code = route.sent(unit, List.of(draft));
        NomineeId nominee = only(unit, code).id();
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "checkReception",
                new ReceptionCheck(
                        ReceptionCheck.Outcome.RETURN,
                        List.of(new ReceptionCheck.Point(nominee, item, "Kiểm tra lại thông tin"))));
        return code;
    }

    private NomineeView only(UnitCode unit, ProposalCode code) {
        return route.view(unit, code).nominees().get(0);
    }

    private void change(UnitCode unit, ProposalCode code, NomineeDraft draft) {
        route.drafting.changeNominee(
                route.officer(unit),
                code,
                route.view(unit, code).version(),
                only(unit, code).id(),
                draft);
    }

    private void complete(UnitCode unit, ProposalCode code) {
        route.tasks.submit(route.officer(unit), code.value(), "completeDossier", answers(unit, code));
    }

    private Completion answers(UnitCode unit, ProposalCode code) {
        return new Completion(route.view(unit, code).points().stream()
                .filter(ReturnPoint::open)
                .map(point -> new Completion.Answer(point.id(), "Đã bổ sung"))
                .toList());
    }

    private static void refuses(String rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo(rule)));
    }

    /** A point on a nominee opens its data and all its documents, one on an item opens that item alone. */
    @Test
    void showsWhatMayChangeAsTheRuleThatJudgesTheChange() {
        UnitCode unit = Communes.next(context);
        ProposalCode whole = returned(unit, route.individual(unit));
        ProposalCode item = returned(unit, route.individual(unit), "report");

        assertThat(mayChange(unit, whole, ReturnItems.NOMINEE)).isTrue();
        assertThat(mayChange(unit, whole, "report")).isTrue();
        assertThat(mayChange(unit, item, ReturnItems.NOMINEE)).isFalse();
        assertThat(mayChange(unit, item, "report")).isTrue();
        route.drafting.attach(
                route.officer(unit), whole, only(unit, whole).id(), "report", route.pdf(route.officer(unit), unit));
    }

    private boolean mayChange(UnitCode unit, ProposalCode code, String item) {
        return route.view(unit, code).mayChange(only(unit, code).id(), item);
    }

    /** The slot was taken on one line; a nominee that moves to another would hold a slot there that nobody counted. */
    @Test
    void keepsTheKindAndTheBodyOfASentNominee() {
        UnitCode unit = new UnitCode("sotaichinh");
        NomineeDraft draft = route.individual(unit);
        ProposalCode code = returned(unit, draft);

        NomineeDraft other = Drafts.kind(draft, NomineeKind.COLLECTIVE);
        refuses("nominee-replaced", () -> change(unit, code, other));
        change(unit, code, Drafts.named(draft, draft.name() + " B", draft.birthDate()));
        assertThat(only(unit, code).name()).endsWith(" B");
    }

    /** No replaced nominee: one who differs in name and birth date from the one whom the council chose is another person. */
    @Test
    void refusesAnotherPersonUnderTheSameLineEvenInTwoSteps() {
        UnitCode unit = Communes.next(context);
        NomineeDraft draft = route.individual(unit);
        ProposalCode code = returned(unit, draft);
        LocalDate birth = LocalDate.of(1977, 7, 7);

        change(unit, code, Drafts.named(draft, "Trần Thị Ví Dụ Khác", draft.birthDate()));
        refuses("nominee-replaced", () -> change(unit, code, Drafts.named(draft, "Trần Thị Ví Dụ Khác", birth)));
        change(unit, code, Drafts.named(draft, draft.name(), birth));
    }

    /** A collective is its name: another one under the same line is a replacement, which nobody asked for. */
    @Test
    void refusesAnotherCollectiveUnderTheSameLine() {
        UnitCode unit = Communes.next(context);
        NomineeDraft draft = route.collective(unit);
        ProposalCode code = returned(unit, draft);

        refuses("nominee-replaced", () -> change(unit, code, Drafts.named(draft, "Đoàn Ví Dụ Khác Hẳn", null)));
        change(unit, code, Drafts.named(draft, draft.name().toUpperCase(java.util.Locale.ROOT), null));
        assertThat(only(unit, code).name()).isEqualTo(draft.name().toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void takesACollectivesCorrectedNameWhereHomeAffairsAskedForIt() {
        UnitCode unit = Communes.next(context);
        NomineeDraft draft = route.collective(unit);
        ProposalCode code = returned(unit, draft, ReturnItems.NAME);

        change(unit, code, Drafts.named(draft, draft.name() + " - Xã hội", null));

        assertThat(only(unit, code).name()).endsWith(" - Xã hội");
    }

    /** Stand A3: the key on live people speaks a clear sentence here too. */
    @Test
    void refusesACitizenNumberThatIsLiveElsewhere() {
        UnitCode unit = Communes.next(context);
        UnitCode other = Communes.next(context);
        route.sent(other, List.of(Drafts.citizen(route.individual(other), "001080000017")));
        NomineeDraft draft = route.individual(unit);
        ProposalCode code = returned(unit, draft);

        refuses("live-elsewhere", () -> change(unit, code, Drafts.citizen(draft, "001080000017")));
        assertThat(only(unit, code).citizenNumberMasked()).isEmpty();
    }

    @Test
    void closesForWritingOnceItIsSentBack() {
        UnitCode unit = Communes.next(context);
        NomineeDraft draft = route.individual(unit);
        ProposalCode code = returned(unit, draft);
        complete(unit, code);

        assertThatThrownBy(() -> change(unit, code, draft)).isInstanceOf(NotPermittedException.class);
        assertThat(only(unit, code).state()).isEqualTo(NomineeState.SENT);
    }

    /** "Báo cáo chưa ký": the unit must be able to put a better report there, not only to retype the name. */
    @Test
    void opensTheDocumentsOfANomineeThatWasReturnedAlone() {
        UnitCode unit = Communes.next(context);
        ProposalCode code = returnedAlone(unit);
        NomineeId nominee = returnedOf(unit, code);

        route.drafting.attach(route.officer(unit), code, nominee, "report", route.pdf(route.officer(unit), unit));

        assertThatThrownBy(() -> route.drafting.attach(
                        route.officer(unit), code, null, "related", route.pdf(route.officer(unit), unit)))
                .isInstanceOf(NotPermittedException.class);
    }

    /** The unit's days to complete run on when something else of the dossier is appraised meanwhile. */
    @Test
    void keepsTheDayByWhichAReturnedNomineeIsDueThroughAnotherAppraisal() {
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.ready(unit, List.of(route.individual(unit), route.collective(unit)), 2);
        NomineeId suspended = route.view(unit, code).nominees().get(0).id();
        NomineeHolds holds = context.getBean(NomineeHolds.class);
        holds.place(
                route.officer(unit),
                code,
                suspended,
                HoldReason.COMPLAINT,
                "Thanh tra tỉnh",
                "Công văn 3",
                route.today());
        route.send(unit, code);
        route.accept(code);
        route.appraise(code, Appraisal.LineOutcome.RETURN);
        var due = route.view(unit, code).completionDue();
        assertThat(due).isNotNull();
        holds.lift(route.appraiser(), code, suspended, "Kết luận không vi phạm");
        refuses(
                "supplement-date",
                () -> holds.supplement(
                        route.head(unit),
                        code,
                        suspended,
                        new LetterNumber("46/TTr-THU", route.today().minusDays(1), route.pdf(route.head(unit), unit))));
        holds.supplement(
                route.head(unit),
                code,
                suspended,
                new LetterNumber("46/TTr-THU", route.today(), route.pdf(route.head(unit), unit)));
        assertThat(route.view(unit, code).nominees().get(0).supplementNumber()).isEqualTo("46/TTr-THU");
        route.accept(code);
        route.appraise(code, Appraisal.LineOutcome.RECOMMEND);

        assertThat(route.view(unit, code).completionDue()).isEqualTo(due);
    }

    /** One file lies in one place; a second click is told so. */
    @Test
    void refusesAFileThatLiesInADossierAlready() {
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.drafted(unit, List.of(route.individual(unit)));
        FileId file = route.pdf(route.officer(unit), unit);
        route.drafting.attach(route.officer(unit), code, null, "related", file);

        refuses("file-attached-already", () -> route.drafting.attach(route.officer(unit), code, null, "related", file));
        refuses(
                "unit-unknown",
                () -> route.drafting.addNominee(
                        route.officer(unit),
                        code,
                        route.view(unit, code).version(),
                        Drafts.body(route.individual(unit), new UnitCode("khong-co"))));
    }

    private ProposalCode returnedAlone(UnitCode unit) {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit), route.collective(unit)));
        route.accept(code);
        List<Appraisal.Line> lines = new ArrayList<>();
        List<NomineeView> nominees = route.view(unit, code).nominees();
        lines.add(route.line(code, nominees.get(0).id(), Appraisal.LineOutcome.RECOMMEND, ""));
        lines.add(new Appraisal.Line(nominees.get(1).id(), Appraisal.LineOutcome.RETURN, "Báo cáo chưa ký"));
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "appraiseDossier",
                new Appraisal(Appraisal.Outcome.DONE, List.of(), lines, List.of()));
        route.tasks.submit(
                route.divisionHead(), code.value(), "approveAppraisal", new Approval(Approval.Outcome.APPROVE, ""));
        return code;
    }

    private NomineeId returnedOf(UnitCode unit, ProposalCode code) {
        return route.view(unit, code).nominees().stream()
                .filter(nominee -> nominee.state() == NomineeState.RETURNED)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
