package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Row 13, plan III.1.b: nobody escapes the standards of their own sort by choosing another subject. */
@IntegrationTest
class SubjectOfBodyIT {

    private static final String RULE = "form-fits-subject";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Units units;

    private Route route;

    @BeforeEach
    void people() {
        route = new Route(context);
    }

    /** As an agency, the turnout of a commune (row 23) would never be asked. */
    @Test
    void aCommuneIsNotProposedAsAnAgencyOfItself() {
        UnitCode unit = Communes.next(context);
        String name = units.get(Route.DAKLAK, unit).name();
        NomineeDraft agency = route.collective(unit);

        for (String own : List.of(name, "UBND " + name.toLowerCase(java.util.Locale.ROOT))) {
            ProposalCode code = route.drafted(unit, List.of(Drafts.named(agency, own, null)));
            assertThat(findings(unit, code)).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARN);
                assertThat(finding.clause().quote())
                        .startsWith("Hình thức khen thưởng phải phù hợp với đối tượng, chức năng");
            });
            refusesToSelect(unit, code);
        }
    }

    @Test
    void aNameThatLooksLikeTheCommuneIsPointedOutAndMayBeRight() {
        UnitCode unit = Communes.next(context);
        String name = units.get(Route.DAKLAK, unit).name();
        ProposalCode code = route.atCouncil(
                unit, List.of(Drafts.named(route.collective(unit), "Cán bộ và nhân dân " + name, null)));

        route.tasks.submit(route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, 1));

        assertThat(findings(unit, code)).extracting(Finding::severity).containsExactly(Severity.WARN);
    }

    /** Villages have no standards of their own in the plan; a division of a department has. */
    @Test
    void aDivisionOfADepartmentIsNoVillage() {
        UnitCode unit = new UnitCode("sotuphap");
        ProposalCode code = route.drafted(unit, List.of(Drafts.subject(route.collective(unit), "village")));

        assertThat(findings(unit, code)).extracting(Finding::severity).containsExactly(Severity.WARN);
        refusesToSelect(unit, code);
    }

    @Test
    void theLineOfTheSteeringCommitteeIsForItsMembers() {
        UnitCode unit = new UnitCode("bantochuc");
        ProposalCode code = route.drafted(
                unit,
                List.of(Drafts.managed(
                        Drafts.subject(route.individual(new UnitCode("bcd")), "polling-team-member"), unit)));

        refusesToSelect(unit, code);
    }

    /** Stand A15: the police of a ward count on the line of the provincial police. */
    @Test
    void aWardsPoliceBelongToTheProvincialPolice() {
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.drafted(
                unit,
                List.of(
                        Drafts.with(route.individual(unit), "jobTitle", "Phó Trưởng Công an phường Ví Dụ"),
                        route.individual(unit)));

        assertThat(findings(unit, code, "quota-line-applies")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.message().vi()).contains("Công an tỉnh");
        });
    }

    private void refusesToSelect(UnitCode unit, ProposalCode code) {
        route.drafting.bringToCouncil(
                route.officer(unit), code, route.view(unit, code).version());
        assertThatThrownBy(() -> route.tasks.submit(
                        route.secretary(unit), code.value(), "holdCouncilMeeting", route.minutes(unit, code, 1)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .anySatisfy(finding -> {
                            assertThat(finding.rule()).isEqualTo(RULE);
                            assertThat(finding.blocks()).isTrue();
                        }));
    }

    private List<Finding> findings(UnitCode unit, ProposalCode code) {
        return findings(unit, code, RULE);
    }

    private List<Finding> findings(UnitCode unit, ProposalCode code, String rule) {
        return route.dossiers.findings(route.officer(unit), code, Stage.DRAFT).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
