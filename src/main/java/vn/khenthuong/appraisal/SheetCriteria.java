package vn.khenthuong.appraisal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.appraisal.SheetCriterion.Machine;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.eligibility.ElectionResult;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ReportPlaces;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Text;

/**
 * Which criteria apply to the nominees of a dossier: the plan's own by the nominee's set (stand A6), after the conditions that
 * hold for everybody. What the program found of each comes from the rule book, so that sheet and refusal never differ.
 */
@Service
@Transactional(readOnly = true)
public class SheetCriteria {

    /** Which of the plan's machine gates is which rule. */
    private static final Map<String, String> GATES = Map.of(
            PlanRules.Gate.TURNOUT, "turnout-at-least",
            PlanRules.Gate.LAW_STUDY, "law-studied",
            PlanRules.Gate.INVALID_BALLOTS, "invalid-ballots",
            PlanRules.Gate.NO_RE_ELECTION, "no-re-election",
            PlanRules.Gate.FINISHED_ON_TIME, "finished-on-time",
            PlanRules.Gate.ALL_DEPUTIES_ELECTED, "all-deputies-elected");

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(CampaignZone.ZONE);

    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Units units;
    private final ReportPlaces reports;

    SheetCriteria(Dossiers dossiers, Campaigns campaigns, Units units, ReportPlaces reports) {
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.units = units;
        this.reports = reports;
    }

    /**
     * For everybody who waits for appraisal, in the dossier's order.
     *
     * @throws NotPermittedException if the actor may not read the offices' working notes
     */
    public Map<NomineeId, List<SheetCriterion>> of(Actor actor, ProposalCode code) {
        DossierView dossier = dossiers.view(actor, code);
        dossier.may().require(dossier.may().mayReadWorkingNotes(), "read appraisal", code.value());
        return of(actor.organisation(), dossier, dossiers.findings(actor, code, Stage.APPRAISAL));
    }

    /** The same from what has been read already. @param findings of {@link Stage#APPRAISAL} */
    public Map<NomineeId, List<SheetCriterion>> of(
            OrganisationCode organisation, DossierView dossier, List<Finding> findings) {
        PlanRules rules = campaigns
                .byCode(organisation, dossier.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(dossier.campaign()))
                .rules();
        Map<NomineeId, List<SheetCriterion>> criteria = new LinkedHashMap<>();
        dossier.nominees().stream()
                .filter(nominee -> nominee.state() == NomineeState.SENT)
                .forEach(nominee -> criteria.put(nominee.id(), of(organisation, rules, nominee, findings)));
        return criteria;
    }

    private List<SheetCriterion> of(
            OrganisationCode organisation, PlanRules rules, NomineeView nominee, List<Finding> all) {
        boolean communal = units.find(organisation, nominee.lineBody())
                .map(body -> body.kind().communal())
                .orElse(false);
        List<Finding> findings = all.stream()
                .filter(finding -> finding.subject().id().equals(nominee.id().toString()))
                .toList();
        return Stream.concat(
                        conditions(rules, nominee, findings),
                        rules
                                .criteriaOf(rules.criteriaSet(
                                        nominee.typed().subjectType(),
                                        nominee.typed().kind(),
                                        communal))
                                .stream()
                                .map(criterion -> of(organisation, rules, criterion, nominee, findings)))
                .toList();
    }

    private static Stream<SheetCriterion> conditions(PlanRules rules, NomineeView nominee, List<Finding> findings) {
        boolean individual = nominee.typed().kind() == NomineeKind.INDIVIDUAL;
        PlanRules.DossierItem report = rules.dossierItems().get(PlanRules.Item.REPORT);
        return Stream.of(
                        condition(
                                "condition-subject",
                                new Text(
                                        "Đúng đối tượng, đúng hình thức khen thưởng",
                                        "An eligible subject, the right form"),
                                principle(
                                        rules,
                                        individual
                                                ? PlanRules.Principle.ELIGIBLE_INDIVIDUALS
                                                : PlanRules.Principle.ELIGIBLE_COLLECTIVES),
                                findings,
                                Set.of("eligible-subject", "form-fits-subject", "award-form-of-campaign")),
                        // A plan without a window asks nothing about it.
                        rules.windowClause() == null
                                ? null
                                : condition(
                                        "condition-window",
                                        new Text(
                                                "Thành tích lập được trong thời gian của phong trào",
                                                "The achievement lies within the campaign's time"),
                                        rules.windowClause(),
                                        findings,
                                        Set.of("achievement-in-window")),
                        condition(
                                "condition-one-award",
                                new Text(
                                        "Chưa được khen thưởng cho thành tích này",
                                        "Not yet awarded for this achievement"),
                                principle(rules, PlanRules.Principle.ONE_AWARD),
                                findings,
                                Set.of(AppraiseDossier.ONE_AWARD)),
                        condition(
                                "condition-no-hold",
                                new Text(
                                        "Không trong thời gian xem xét kỷ luật, điều tra, thanh tra, kiểm tra, xác minh",
                                        "Not under discipline, investigation, inspection or verification"),
                                principle(rules, PlanRules.Principle.HOLD),
                                findings,
                                Set.of("no-hold")),
                        condition(
                                "condition-report",
                                new Text("Có báo cáo thành tích", "With an achievement report"),
                                report == null ? new Clause(rules.named(), "") : report.clause(),
                                findings,
                                Set.of("report-per-nominee")))
                .filter(Objects::nonNull);
    }

    private static SheetCriterion condition(
            String key, Text text, Clause clause, List<Finding> findings, Set<String> rules) {
        Optional<Finding> against = against(findings, rules);
        return new SheetCriterion(
                key,
                text,
                clause,
                against.isPresent() ? Machine.NOT_MET : Machine.MET,
                against.map(Finding::found).orElse(""),
                true);
    }

    private SheetCriterion of(
            OrganisationCode organisation,
            PlanRules rules,
            PlanRules.Criterion criterion,
            NomineeView nominee,
            List<Finding> findings) {
        if (!criterion.set().weighed() && criterion.gate().isEmpty() && !criterion.attested()) {
            return new SheetCriterion(
                    criterion.key(),
                    criterion.text(),
                    criterion.clause(),
                    Machine.SILENT,
                    reported(organisation, rules, criterion, nominee),
                    false);
        }
        if (criterion.set().weighed()) {
            return new SheetCriterion(criterion.key(), criterion.text(), criterion.clause(), Machine.SILENT, "", false);
        }
        String rule = GATES.get(criterion.gate());
        if (rule != null) {
            Optional<Finding> against = against(findings, Set.of(rule));
            return new SheetCriterion(
                    criterion.key(),
                    criterion.text(),
                    criterion.clause(),
                    against.isPresent() ? Machine.NOT_MET : Machine.MET,
                    against.map(Finding::found)
                            .orElse(
                                    criterion.gate().equals(PlanRules.Gate.TURNOUT)
                                            ? ElectionResult.turnout(
                                                    nominee.typed().voters(),
                                                    nominee.typed().voted())
                                            : ""),
                    true);
        }
        boolean attested = nominee.typed().attested().contains(criterion.key());
        Machine unattested = criterion.required() ? Machine.NOT_MET : Machine.SILENT;
        return new SheetCriterion(
                criterion.key(),
                criterion.text(),
                criterion.clause(),
                attested ? Machine.MET : unattested,
                attested ? "đơn vị xác nhận" : "đơn vị chưa xác nhận",
                false);
    }

    /** Its place among all that are compared by the same standard; empty if nobody said when the report was received. */
    private String reported(
            OrganisationCode organisation, PlanRules rules, PlanRules.Criterion criterion, NomineeView nominee) {
        Instant at = nominee.typed().figures().reportedAt();
        Set<String> compared = rules.subjectTypes().values().stream()
                .filter(type -> type.criteriaSet() == criterion.set())
                .map(PlanRules.SubjectType::key)
                .collect(Collectors.toSet());
        return reports.place(organisation, rules.campaign(), compared, at)
                .map(place -> "nhận lúc %s, thứ %d trong %d nơi đã báo cáo"
                        .formatted(HOUR.format(at), place.rank(), place.of()))
                .orElse("");
    }

    /** What is only to be known is no finding against anybody. */
    private static Optional<Finding> against(List<Finding> findings, Set<String> rules) {
        return findings.stream()
                .filter(finding -> rules.contains(finding.rule()) && finding.severity() != Severity.INFO)
                .findFirst();
    }

    private static Clause principle(PlanRules rules, String key) {
        return rules.principles().getOrDefault(key, new Clause(rules.named(), ""));
    }
}
