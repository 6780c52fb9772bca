package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.eligibility.LocalFigures;
import vn.khenthuong.eligibility.RuleNames;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Pdfs;
import vn.khenthuong.support.Route;

/** A rule that no stored dossier can make speak binds nobody, however green its own test is. */
@IntegrationTest
class RulesFireIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DossierChecks checks;

    @Autowired
    private Proposals proposals;

    @Autowired
    private NomineeHolds holds;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TransactionTemplate transaction;

    private final List<Finding> found = new ArrayList<>();
    private Route route;

    @BeforeEach
    void people() {
        route = new Route(context);
    }

    @Test
    void everyRuleOfTheBookSpeaksOfSomeRealDossierAndQuotesThePlanVerbatim() throws IOException {
        incompleteDossierOfACommune();
        impossibleInputs();
        bodiesAndLines();
        sentDossier();
        samePersonInTwoUnits();
        oneReportForTwo();
        placeOfAnotherPlan();

        assertThat(found.stream().map(Finding::rule).collect(Collectors.toSet()))
                .containsAll(RuleNames.all());
        String plan = planText();
        assertThat(found.stream()
                        .filter(finding -> RuleNames.all().contains(finding.rule()))
                        .map(finding -> finding.clause().quote())
                        .filter(quote -> !quote.isEmpty())
                        .distinct())
                .hasSizeGreaterThan(20)
                .allSatisfy(quote -> assertThat(plan).contains(flat(quote)));
    }

    private void incompleteDossierOfACommune() {
        UnitCode unit = Communes.next(context);
        NomineeDraft commune = with(route.commune(unit, 100, 90), "allDeputiesElected", false);
        commune = with(with(commune, "reElection", true), "finishedOnTime", false);
        NomineeDraft person = with(route.individual(unit), "subjectType", null);
        person = with(with(person, "achievement", null), "awardForm", "state-certificate");
        person = with(person, "achievementFrom", LocalDate.of(2024, 1, 1));
        person = with(person, "achievementTo", LocalDate.of(2024, 2, 1));
        person = with(with(person, "birthDate", null), "managingUnit", new UnitCode("sotuphap"));
        ProposalCode code = drafted(
                unit, with(commune, "attested", Set.of()), with(person, "directWorker", false), route.individual(unit));

        atEveryStage(code);
        List<NomineeId> all =
                route.view(unit, code).nominees().stream().map(NomineeView::id).toList();
        ifSelected(unit, code, Set.copyOf(all), route.today());
        ifSelected(unit, code, Set.of(all.get(0)), LocalDate.of(2026, 3, 1));
        ifSelected(unit, code, Set.of(all.get(1)), route.today().plusDays(1));
        found.addAll(ask(code, proposal -> Ask.of(proposal, Stage.SENDING)
                .ifSentAt(deadlines
                        .deadlineFor(Route.DAKLAK, proposal.campaign(), proposal.unit(), code)
                        .orElseThrow())));
    }

    private void impossibleInputs() {
        UnitCode unit = Communes.next(context);
        NomineeDraft person = route.individual(unit);
        ProposalCode code = drafted(unit, person);
        refused(() -> add(unit, code, with(route.commune(unit, 100, 99), "voted", 101L)));
        refused(() -> add(unit, code, person));
    }

    private void bodiesAndLines() {
        UnitCode unit = new UnitCode("bantochuc");
        UnitCode body = new UnitCode("bcd");
        atEveryStage(drafted(
                unit,
                Drafts.managed(route.collective(body), unit),
                Drafts.managed(Drafts.subject(route.individual(body), "polling-team-member"), unit),
                with(route.individual(unit), "directWorker", false)));
        UnitCode appraiser = new UnitCode("sonoivu");
        atEveryStage(drafted(appraiser, Drafts.subject(route.collective(appraiser), "subordinate-unit")));
    }

    private void sentDossier() {
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        holds.place(
                route.divisionHead(),
                code,
                route.view(unit, code).nominees().get(0).id(),
                HoldReason.COMPLAINT,
                "Thanh tra Ví Dụ",
                "Thông báo số 1",
                route.today());
        atEveryStage(code);
    }

    private void samePersonInTwoUnits() {
        UnitCode first = Communes.next(context);
        UnitCode second = Communes.next(context);
        NomineeDraft person = route.individual(first);
        drafted(first, person);
        atEveryStage(drafted(second, Drafts.body(person, second)));
    }

    private void oneReportForTwo() {
        UnitCode unit = Communes.next(context);
        ProposalCode code = drafted(unit, route.individual(unit), route.individual(unit));
        byte[] report = Pdfs.onePage();
        for (NomineeView nominee : route.view(unit, code).nominees()) {
            Actor officer = route.officer(unit);
            route.drafting.attach(officer, code, nominee.id(), "report", route.file(officer, unit, report));
        }
        atEveryStage(code);
    }

    /** Plan 508/KH-UBND measures more than the turnout. */
    private void placeOfAnotherPlan() {
        OrganisationCode dienBien = new OrganisationCode("dienbien");
        Route other = new Route(context, dienBien);
        UnitCode unit = new UnitCode("p-himlam");
        Actor officer = other.officer(unit);
        ProposalCode code = other.drafting.create(officer, unit);
        NomineeDraft ward = with(other.commune(unit, 100, 100), "figures", new LocalFigures(90L, 100L, 1L, null));
        other.drafting.addNominee(officer, code, other.view(unit, code).version(), ward);
        found.addAll(transaction.execute(status -> {
            Proposal proposal = proposals
                    .findByOrganisationAndCode(dienBien.value(), code.value())
                    .orElseThrow();
            return checks.findings(proposal, Ask.of(proposal, Stage.DRAFT));
        }));
        refused(() -> other.drafting.addNominee(
                officer,
                code,
                other.view(unit, code).version(),
                with(ward, "figures", new LocalFigures(101L, 100L, 1L, null))));
    }

    private ProposalCode drafted(UnitCode unit, NomineeDraft... nominees) {
        ProposalCode code = route.drafting.create(route.officer(unit), unit);
        Arrays.stream(nominees).forEach(nominee -> add(unit, code, nominee));
        return code;
    }

    private void add(UnitCode unit, ProposalCode code, NomineeDraft nominee) {
        route.drafting.addNominee(
                route.officer(unit), code, route.view(unit, code).version(), nominee);
    }

    private void atEveryStage(ProposalCode code) {
        for (Stage stage : Stage.values()) {
            found.addAll(ask(code, proposal -> Ask.of(proposal, stage)));
        }
    }

    private void ifSelected(UnitCode unit, ProposalCode code, Set<NomineeId> selected, LocalDate heldOn) {
        found.addAll(route.dossiers.findingsIfSelected(route.secretary(unit), code, selected, heldOn));
    }

    private List<Finding> ask(ProposalCode code, Function<Proposal, Ask> question) {
        return transaction.execute(status -> {
            Proposal proposal = proposals
                    .findByOrganisationAndCode(Route.DAKLAK.value(), code.value())
                    .orElseThrow();
            return checks.findings(proposal, question.apply(proposal));
        });
    }

    private void refused(Runnable act) {
        try {
            act.run();
        } catch (RefusedException refused) {
            found.addAll(refused.findings());
            return;
        }
        throw new AssertionError("nothing was refused");
    }

    private static NomineeDraft with(NomineeDraft draft, String input, Object value) {
        return Drafts.with(draft, input, value);
    }

    private static String planText() throws IOException {
        StringBuilder both = new StringBuilder();
        for (String plan : List.of("plan-0125", "plan-508")) {
            try (InputStream in = RulesFireIT.class.getResourceAsStream("/campaigns/test/" + plan + ".txt")) {
                both.append(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("*", ""));
            }
        }
        return flat(both.toString());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
