package vn.khenthuong.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.database.RivalWrite;
import vn.khenthuong.document.Files;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * The clerk numbers, dates, seals and issues: the legal act. Number, date, all lines and the register are one transaction;
 * all rules are asked once more. A list that changed after the Chairman decided goes back to be signed again, and no
 * number is used.
 */
@Component
class IssueDecision extends RoundAct<IssuedDecision> {

    private final RoundTable rounds;
    private final NomineesForDecision candidates;
    private final DossierProgress progress;
    private final AwardRegister register;
    private final Files files;
    private final RivalWrite rivals;
    private final Clock clock;

    IssueDecision(
            RoundAccess access,
            AuditTrail audit,
            RoundTable rounds,
            NomineesForDecision candidates,
            DossierProgress progress,
            AwardRegister register,
            Files files,
            RivalWrite rivals,
            Clock clock) {
        super("issueDecision", IssuedDecision.class, RoundPermissions::mayIssue, access, audit);
        this.rounds = rounds;
        this.candidates = candidates;
        this.progress = progress;
        this.register = register;
        this.files = files;
        this.rivals = rivals;
        this.clock = clock;
    }

    @Override
    List<Finding> findings(Actor actor, Round round, IssuedDecision judgement) {
        if (!round.unchangedSinceDecision()) {
            return listSeen(round, judgement.listVersion());
        }
        LocalDate today = clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
        LocalDate decided = round.decidedAt().atZone(CampaignZone.ZONE).toLocalDate();
        List<Finding> findings = listSeen(round, judgement.listVersion());
        findings.addAll(new InputCheck(Subject.round(round.code().value()))
                .required("number", "Số, ký hiệu quyết định", judgement.number(), 60)
                .that(
                        judgement.date() != null
                                && !judgement.date().isAfter(today)
                                && !judgement.date().isBefore(decided),
                        "decision-date",
                        "date",
                        "",
                        "",
                        "Ngày quyết định còn thiếu, sau hôm nay hoặc trước ngày Chủ tịch quyết định.",
                        "The decision's date is missing, in the future or before the Chairman decided.")
                .that(
                        judgement.file() != null,
                        "input-required",
                        "file",
                        "",
                        "",
                        "Chưa tải lên quyết định đã ký, đóng dấu (PDF).",
                        "The sealed decision (PDF) is missing.")
                .findings());
        if (judgement.number() != null && judgement.date() != null) {
            boolean taken = rounds.numberTaken(
                    actor.organisation().value(),
                    judgement.number().strip(),
                    judgement.date().getYear(),
                    round.code().value());
            if (taken) {
                findings.add(numberTaken(round));
            }
        }
        if (judgement.file() != null) {
            files.info(actor, judgement.file());
        }
        Map<ProposalCode, Set<NomineeId>> byDossier = agreed(round).stream()
                .collect(Collectors.groupingBy(
                        RoundLine::dossier,
                        LinkedHashMap::new,
                        Collectors.mapping(RoundLine::nominee, Collectors.toSet())));
        byDossier.forEach((dossier, ids) ->
                candidates.decisionFindings(actor, dossier, ids).forEach(finding -> findings.add(binding(finding))));
        return findings;
    }

    @Override
    Map<String, Object> record(Actor actor, Round round, IssuedDecision judgement) {
        if (!round.unchangedSinceDecision()) {
            round.move(RoundState.SIGNING, RoundState.ISSUING);
            audit(actor, round, "round.list-changed", "Danh sách thay đổi sau khi Chủ tịch quyết định");
            return Map.of("listChanged", true);
        }
        List<RoundLine> agreed = agreed(round);
        Map<NomineeId, AwaitingNominee> nominees =
                candidates
                        .listed(
                                actor.organisation(),
                                agreed.stream().map(RoundLine::nominee).toList())
                        .stream()
                        .collect(Collectors.toMap(n -> n.nominee().id(), n -> n));
        for (RoundLine line : agreed) {
            progress.award(actor, line.nominee());
        }
        LineOutcomes.applyRefusals(progress, actor, round);
        round.issued(judgement.number().strip(), judgement.date(), judgement.file(), actor.userId(), clock.instant());
        round.move(RoundState.ISSUED, RoundState.ISSUING);
        files.seal(List.of(judgement.file()));
        audit(actor, round, "decision.issued", judgement.number() + ", " + agreed.size() + " trường hợp");
        // The round first: two clerks with one number meet at its key, and the register follows.
        store(round);
        for (int i = 0; i < agreed.size(); i++) {
            register.enter(
                    actor, award(round, judgement, nominees.get(agreed.get(i).nominee()), i + 1));
        }
        return Map.of("listChanged", false);
    }

    private void store(Round round) {
        rivals.run(rounds::flush, taken -> new RefusedException(numberTaken(round)));
    }

    private static Finding numberTaken(Round round) {
        return Finding.invalid(
                "decision-number-taken",
                new Subject(Subject.Kind.ROUND, round.code().value(), "number", ""),
                "",
                "",
                "Số quyết định này đã dùng cho một quyết định khác trong năm. Hãy kiểm tra lại số.",
                "This number belongs to another decision of the year.");
    }

    private static Award award(Round round, IssuedDecision judgement, AwaitingNominee nominee, int ordinal) {
        var typed = nominee.nominee().typed();
        return new Award(
                UUID.randomUUID(),
                round.campaign(),
                typed.awardForm(),
                nominee.nominee().id(),
                nominee.dossier(),
                nominee.unit().code(),
                nominee.nominee().lineBody(),
                typed.kind(),
                typed.certificateName() == null ? typed.name() : typed.certificateName(),
                typed.birthDate(),
                nominee.citizenHash(),
                judgement.number().strip(),
                judgement.date(),
                ordinal);
    }

    private static List<RoundLine> agreed(Round round) {
        return new ArrayList<>(round.standing().stream()
                .filter(line -> line.outcome() == LineOutcome.AGREE)
                .toList());
    }
}
