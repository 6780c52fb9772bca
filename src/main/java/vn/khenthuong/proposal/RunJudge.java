package vn.khenthuong.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.EachDeadline;
import vn.khenthuong.campaign.Limit;
import vn.khenthuong.campaign.QuotaLine;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.eligibility.DossierFacts;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.eligibility.RuleBook;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.organization.Units;
import vn.khenthuong.quota.QuotaSlots;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/**
 * Judges dossiers by rules that are tried, one after the other in the order in which they were sent, as their sending was
 * judged: a dossier that nothing blocks takes its slots, and the next one finds fewer left.
 */
@Component
class RunJudge {

    /** Inputs that are about a person. */
    private static final Set<String> PERSONAL =
            Set.of("name", "certificateName", "certificateRead", "birthDate", "citizenNumber", "achievement");

    private final FactWriter writer;
    private final Units units;

    RunJudge(FactWriter writer, Units units) {
        this.writer = writer;
        this.units = units;
    }

    /**
     * @param material in the order of sending
     * @param deadlines by which each had to be sent
     * @param later by how many days the dossiers' days are moved
     */
    RuleRun run(
            OrganisationCode organisation,
            Campaign rules,
            List<RunMaterial> material,
            EachDeadline deadlines,
            int later,
            boolean cut) {
        Map<QuotaSlots.Use, Integer> taken = new HashMap<>();
        Map<QuotaSlots.Use, Integer> asked = new HashMap<>();
        List<RunDossier> dossiers = new ArrayList<>();
        for (RunMaterial one : material) {
            List<QuotaUse> uses = writer.uses(
                    one.proposal(), rules, writer.bodies(one.proposal(), one.nominees()), one.nominees(), taken);
            RunDossier judged = judge(rules, one, uses, deadlines, later);
            dossiers.add(judged);
            add(uses, asked);
            if (!judged.blocked()) {
                add(uses, taken);
            }
        }
        return new RuleRun(later, cut, List.copyOf(dossiers), lines(organisation, rules, asked, taken));
    }

    private RunDossier judge(Campaign rules, RunMaterial one, List<QuotaUse> uses, EachDeadline deadlines, int later) {
        Proposal proposal = one.proposal();
        Instant sentAt = proposal.sentAt().plus(Duration.ofDays(later));
        Optional<Instant> deadline = deadlines.of(proposal.unit(), proposal.code());
        Ask ask = new Ask(
                Stage.SENDING,
                nominee -> true,
                nominee -> true,
                sentAt,
                proposal.minutesDate(),
                proposal.letterNumber(),
                proposal.letterDate(),
                false);
        DossierFacts facts = writer.facts(
                proposal,
                rules,
                one.nominees(),
                new FactWriter.Around(
                        one.files(),
                        one.repeated(),
                        uses,
                        Map.of(),
                        Map.of(),
                        deadline.orElse(null),
                        false,
                        sentAt,
                        later),
                ask);
        Map<String, Integer> places = new HashMap<>();
        one.nominees().forEach(nominee -> places.put(nominee.id().toString(), places.size() + 1));
        return new RunDossier(
                proposal.code(),
                facts.unitName(),
                sentAt,
                one.nominees().size(),
                RuleBook.check(facts, rules.rules(), Stage.SENDING).stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .map(finding -> remark(finding, places))
                        .toList());
    }

    /** A value of a form or a file may be a name or a day of birth; what is counted or dated by the campaign is not. */
    private static RunDossier.Remark remark(Finding finding, Map<String, Integer> places) {
        boolean personal = finding.subject().kind() == Subject.Kind.DOCUMENT
                || PERSONAL.contains(finding.subject().field());
        return new RunDossier.Remark(
                finding.rule(),
                finding.severity(),
                finding.subject().kind() == Subject.Kind.NOMINEE
                        ? places.getOrDefault(finding.subject().id(), 0)
                        : 0,
                personal ? "" : finding.found(),
                finding.wanted(),
                finding.clause(),
                finding.message());
    }

    private static void add(List<QuotaUse> uses, Map<QuotaSlots.Use, Integer> counts) {
        uses.forEach(use ->
                counts.merge(new QuotaSlots.Use(new UnitCode(use.body()), use.counting()), use.here(), Integer::sum));
    }

    private List<RuleRun.LineUse> lines(
            OrganisationCode organisation,
            Campaign rules,
            Map<QuotaSlots.Use, Integer> asked,
            Map<QuotaSlots.Use, Integer> taken) {
        Map<String, List<Unit>> bodies = new LinkedHashMap<>();
        for (Unit body : units.all(organisation)) {
            if (body.kind() != UnitKind.SUBORDINATE) {
                rules.lineFor(body).ifPresent(line -> bodies.computeIfAbsent(line.key(), key -> new ArrayList<>())
                        .add(body));
            }
        }
        List<RuleRun.LineUse> lines = new ArrayList<>();
        for (QuotaLine line : rules.lines()) {
            List<Unit> of = bodies.getOrDefault(line.key(), List.of());
            for (Limit limit : line.limits()) {
                lines.add(new RuleRun.LineUse(
                        line.key(),
                        line.text().vi(),
                        limit.counts(),
                        line.clause(),
                        of.size(),
                        of.size() * limit.max(),
                        sum(of, limit.counts(), asked),
                        sum(of, limit.counts(), taken)));
            }
        }
        return lines;
    }

    private static int sum(List<Unit> bodies, Counting counting, Map<QuotaSlots.Use, Integer> counts) {
        return bodies.stream()
                .mapToInt(body -> counts.getOrDefault(new QuotaSlots.Use(body.code(), counting), 0))
                .sum();
    }
}
