package vn.khenthuong.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.print.CommendationPrints;
import vn.khenthuong.print.Paper;
import vn.khenthuong.proposal.DossierFilter;
import vn.khenthuong.proposal.DossierLists;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeHolds;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/**
 * Khen thưởng theo thẩm quyền: what the head of a unit grants alone, from the draft to the register, by the use cases and the
 * process (plan III.3.3; Law on Emulation and Commendation, Art. 80).
 */
@IntegrationTest
class OwnAwardIT {

    private static final String FORM = "unit-commendation";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Commendations commendations;

    @Autowired
    private AwardRegister register;

    @Autowired
    private DossierLists lists;

    @Autowired
    private CommendationPrints prints;

    private Route route;
    private UnitCode unit;

    @BeforeEach
    void commune() {
        route = new Route(context);
        unit = Communes.next(context);
    }

    private ProposalCode granting(NomineeDraft... nominees) {
        ProposalCode code = route.ownAtCouncil(unit, FORM, List.of(nominees));
        route.tasks.submit(
                route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, nominees.length));
        return code;
    }

    private ProposalCode issuing() {
        ProposalCode code = granting(route.individual(unit));
        decide(route.head(unit), code, all(code, GrantedLine.Outcome.GRANT));
        return code;
    }

    private void decide(Actor head, ProposalCode code, List<GrantedLine> lines) {
        route.tasks.submit(
                head,
                code.value(),
                "decideCommendation",
                new GrantDecision(GrantDecision.Outcome.DECIDE, false, lines, null));
    }

    private void issue(ProposalCode code, String number) {
        Actor clerk = route.clerk(unit);
        route.tasks.submit(
                clerk,
                code.value(),
                "issueCommendation",
                new IssuedCommendation(
                        IssuedCommendation.Outcome.ISSUE, number, route.today(), route.pdf(clerk, unit), true, null));
    }

    private List<GrantedLine> all(ProposalCode code, GrantedLine.Outcome outcome) {
        return view(code).nominees().stream()
                .map(nominee -> new GrantedLine(nominee.id(), outcome, "Chưa nổi bật"))
                .toList();
    }

    private static String text(Paper paper) {
        try (PDDocument pdf = Loader.loadPDF(paper.content().readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DossierView view(ProposalCode code) {
        return route.view(unit, code);
    }

    private static void refused(String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo(rule)));
    }

    @Test
    void goesFromTheDraftToTheRegisterWithinTheUnit() {
        ProposalCode code = granting(route.individual(unit), route.individual(unit));
        assertThat(view(code).state()).isEqualTo(ProposalState.GRANTING);
        List<NomineeView> nominees = view(code).nominees();
        decide(
                route.head(unit),
                code,
                List.of(
                        new GrantedLine(nominees.get(0).id(), GrantedLine.Outcome.GRANT, null),
                        new GrantedLine(nominees.get(1).id(), GrantedLine.Outcome.REFUSE, "Chưa nổi bật")));
        assertThat(view(code).state()).isEqualTo(ProposalState.ISSUING);
        assertThatThrownBy(() -> route.dossiers.view(route.appraiser(), code))
                .isInstanceOf(NotPermittedException.class);

        issue(code, "7/QĐ-UBND");

        assertThat(view(code).state()).isEqualTo(ProposalState.DECIDED);
        assertThat(view(code).nominees())
                .extracting(NomineeView::state)
                .containsExactly(NomineeState.AWARDED, NomineeState.REFUSED);
        assertThat(view(code).nominees().get(1).stateReason()).isEqualTo("Chưa nổi bật");
        assertThat(commendations.of(route.officer(unit), code)).hasValueSatisfying(decided -> {
            assertThat(decided.number()).isEqualTo("7/QĐ-UBND");
            assertThat(decided.unit()).isEqualTo(unit);
            assertThat(decided.onBehalf()).isFalse();
        });
        assertThat(register.ofDossier(Route.DAKLAK, code)).singleElement().satisfies(award -> {
            assertThat(award.awardForm()).isEqualTo(FORM);
            assertThat(award.decidedHere()).isTrue();
            assertThat(award.decisionNumber()).isEqualTo("7/QĐ-UBND");
        });
        assertThat(text(prints.decision(route.officer(unit), code, PrintFormat.PDF)))
                .contains("7/QĐ-UBND", "Tặng Giấy khen cho 00 tập thể, 01 cá nhân", "TM. ỦY BAN NHÂN DÂN");
        assertThat(text(prints.certificates(route.officer(unit), code)))
                .contains("GIẤY KHEN", "CHỦ TỊCH ỦY BAN NHÂN DÂN", "7/QĐ-UBND");
        // Reported upward: Home Affairs reads what was granted, and finds it in its list.
        assertThat(route.dossiers.view(route.appraiser(), code).code()).isEqualTo(code);
        assertThat(lists.sent(route.appraiser(), new DossierFilter(null, code.value()), 0, 10)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo(code));
    }

    /** Plan III.1.b, second dash: whoever has the commendation is not proposed for the same achievement again. */
    @Test
    void countsAgainstAnotherAwardForTheSameAchievement() {
        String number = "0660%08d".formatted(System.nanoTime() % 100_000_000);
        NomineeDraft person = Drafts.citizen(route.individual(unit), number);
        ProposalCode code = granting(person);
        decide(route.head(unit), code, all(code, GrantedLine.Outcome.GRANT));
        issue(code, "8/QĐ-UBND");

        ProposalCode other = route.drafted(unit, List.of(person));
        Actor officer = route.officer(unit);
        assertThat(route.dossiers.findings(officer, other, Stage.DRAFT))
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("one-award-per-achievement"));
    }

    @Test
    void asksNoQuotaNoDeadlineAndNoLetterOfIt() {
        ProposalCode code = granting(
                route.individual(unit), route.individual(unit), route.individual(unit), route.individual(unit));

        assertThat(route.dossiers.findings(route.head(unit), code, Stage.SENDING))
                .extracting(finding -> finding.rule())
                .doesNotContain(
                        "quota-not-exceeded",
                        "quota-line-applies",
                        "letter-numbered",
                        "sent-before-deadline",
                        "criteria-attested",
                        "required-documents");
        assertThat(route.dossiers.quota(route.head(unit), code)).isEmpty();
    }

    @Test
    void goesBackToTheCouncilAndBackToTheHead() {
        ProposalCode code = granting(route.individual(unit));
        refused(
                "input-required",
                () -> route.tasks.submit(
                        route.head(unit),
                        code.value(),
                        "decideCommendation",
                        new GrantDecision(GrantDecision.Outcome.RETURN, false, List.of(), " ")));
        route.tasks.submit(
                route.head(unit),
                code.value(),
                "decideCommendation",
                new GrantDecision(GrantDecision.Outcome.RETURN, false, List.of(), "Xem lại thành tích"));
        assertThat(view(code).state()).isEqualTo(ProposalState.COUNCIL);

        route.tasks.submit(route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, 1));
        decide(route.head(unit), code, all(code, GrantedLine.Outcome.GRANT));
        route.tasks.submit(
                route.clerk(unit),
                code.value(),
                "issueCommendation",
                new IssuedCommendation(
                        IssuedCommendation.Outcome.RETURN, null, null, null, false, "Tên ghi chưa đúng"));
        assertThat(view(code).state()).isEqualTo(ProposalState.GRANTING);
        decide(route.head(unit), code, all(code, GrantedLine.Outcome.GRANT));
        issue(code, "9/QĐ-UBND");
        assertThat(view(code).state()).isEqualTo(ProposalState.DECIDED);
    }

    @Test
    void endsWhereNobodyIsGrantedAnything() {
        ProposalCode code = granting(route.individual(unit));
        decide(route.head(unit), code, all(code, GrantedLine.Outcome.REFUSE));

        assertThat(view(code).state()).isEqualTo(ProposalState.REFUSED);
        assertThat(register.ofDossier(Route.DAKLAK, code)).isEmpty();
    }

    @Test
    void refusesAnUnknownFormAMissingLineAndARefusalWithoutAReason() {
        Actor officer = route.officer(unit);
        refused("award-form-not-open", () -> route.drafting.create(officer, unit, route.campaign(), "huan-chuong"));

        ProposalCode code = granting(route.individual(unit), route.individual(unit));
        List<NomineeView> nominees = view(code).nominees();
        refused(
                "lines-complete",
                () -> decide(
                        route.head(unit),
                        code,
                        List.of(new GrantedLine(nominees.get(0).id(), GrantedLine.Outcome.GRANT, null))));
        refused(
                "input-required",
                () -> decide(
                        route.head(unit),
                        code,
                        List.of(
                                new GrantedLine(nominees.get(0).id(), GrantedLine.Outcome.GRANT, null),
                                new GrantedLine(nominees.get(1).id(), GrantedLine.Outcome.REFUSE, ""))));
        assertThat(view(code).state()).isEqualTo(ProposalState.GRANTING);
    }

    @Test
    void isDecidedByTheUnitsOwnHeadAloneAndADeputySignsForTheHead() {
        ProposalCode code = granting(route.individual(unit));
        UnitCode other = Communes.next(context);
        assertThatThrownBy(() -> decide(route.head(other), code, all(code, GrantedLine.Outcome.GRANT)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> decide(route.clerk(unit), code, all(code, GrantedLine.Outcome.GRANT)))
                .isInstanceOf(NotPermittedException.class);

        decide(route.person(unit, Role.DEPUTY_HEAD), code, all(code, GrantedLine.Outcome.GRANT));

        assertThat(commendations.of(route.officer(unit), code).orElseThrow().onBehalf())
                .isTrue();
    }

    /** Each records office numbers by itself: the same number twice in one unit is refused, in two units it is not. */
    @Test
    void numbersOnceAYearInEachUnit() {
        ProposalCode first = issuing();
        ProposalCode second = issuing();
        issue(first, "21/QĐ-UBND");
        refused("decision-number-taken", () -> issue(second, "21/QĐ-UBND"));
        assertThat(view(second).state()).isEqualTo(ProposalState.ISSUING);
        issue(second, "22/QĐ-UBND");

        unit = Communes.next(context);
        ProposalCode elsewhere = issuing();
        issue(elsewhere, "21/QĐ-UBND");
        assertThat(register.ofDossier(Route.DAKLAK, elsewhere))
                .extracting(Award::decisionNumber)
                .containsExactly("21/QĐ-UBND");
    }

    /** Row 17: a hold stops its nominee; the others are not stopped by it. */
    @Test
    void grantsNothingToWhoIsOnHold() {
        ProposalCode code = granting(route.individual(unit), route.individual(unit));
        List<NomineeView> nominees = view(code).nominees();
        context.getBean(NomineeHolds.class)
                .place(
                        route.head(unit),
                        code,
                        nominees.get(0).id(),
                        HoldReason.INVESTIGATION,
                        "Thanh tra tỉnh",
                        "12/TTr-P2",
                        route.today());

        refused("granted-held", () -> decide(route.head(unit), code, all(code, GrantedLine.Outcome.GRANT)));
        decide(
                route.head(unit),
                code,
                List.of(
                        new GrantedLine(nominees.get(0).id(), GrantedLine.Outcome.REFUSE, "Đang xem xét, xác minh"),
                        new GrantedLine(nominees.get(1).id(), GrantedLine.Outcome.GRANT, null)));
        issue(code, "31/QĐ-UBND");

        assertThat(register.ofDossier(Route.DAKLAK, code)).hasSize(1);
        assertThat(view(code).state()).isEqualTo(ProposalState.DECIDED);
    }
}
