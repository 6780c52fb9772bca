package vn.khenthuong.decision;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardChange;
import vn.khenthuong.register.AwardChanges;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/**
 * What each unit is told of an issued decision: the offices read it from its issue on, to prepare the letters; the unit reads
 * it once the letters have left.
 */
@Service
@Transactional(readOnly = true)
public class DecisionNotices {

    /** What is decided of a line and told; the rest goes on. */
    static final Set<LineOutcome> TOLD = EnumSet.of(LineOutcome.AGREE, LineOutcome.REFUSE);

    private final RoundAccess access;
    private final Dossiers dossiers;
    private final NomineesForDecision nominees;
    private final AwardRegister register;
    private final AwardChanges changes;

    DecisionNotices(
            RoundAccess access,
            Dossiers dossiers,
            NomineesForDecision nominees,
            AwardRegister register,
            AwardChanges changes) {
        this.access = access;
        this.dossiers = dossiers;
        this.nominees = nominees;
        this.register = register;
        this.changes = changes;
    }

    /**
     * What this unit is told, for whoever may see the round.
     *
     * @throws RefusedException before the decision is issued, and if it decides on nobody of the unit
     */
    public DecisionNotice of(Actor actor, RoundCode code, UnitCode unit) {
        Round round = access.open(actor, code).round();
        if (round.decisionDate() == null) {
            throw refuse(
                    code,
                    "notice-not-issued",
                    "",
                    "Chưa có quyết định: thông báo kết quả ghi số và ngày quyết định, nên lập được sau khi cấp số.",
                    "There is no decision yet: the letter bears its number and date, so it is made once it is numbered.");
        }
        return requireTold(round, unit);
    }

    /** What the unit is told. @throws RefusedException if the decision decides on nobody of the unit */
    DecisionNotice requireTold(Round round, UnitCode unit) {
        DecisionNotice notice = byUnit(round).get(unit);
        if (notice == null) {
            throw refuse(
                    round.code(),
                    "notice-unit-unknown",
                    unit.value(),
                    "Quyết định không có trường hợp nào của đơn vị “%s”. Hãy chọn một đơn vị có tên trong đợt trình."
                            .formatted(unit.value()),
                    "The decision decides on nobody of the unit \"%s\". Choose a unit of the round."
                            .formatted(unit.value()));
        }
        return notice;
    }

    /**
     * The decisions on this dossier whose letters have left, newest first; for whoever may see the dossier.
     *
     * @throws NotPermittedException as unknown if the actor may not see it
     */
    public List<DecisionNotice.Told> told(Actor actor, ProposalCode dossier) {
        dossiers.permissions(actor, dossier);
        return dispatched(actor, dossier).stream()
                .map(round -> new DecisionNotice.Told(round.code(), round.decisionNumber(), round.decisionDate()))
                .toList();
    }

    /**
     * What the unit of this dossier was told of a decision.
     *
     * @param round null for the newest
     * @throws NotPermittedException as unknown if the actor may not see the dossier, or the letters of that decision have not
     *     left, or it does not decide on the dossier
     */
    public DecisionNotice of(Actor actor, ProposalCode dossier, RoundCode round) {
        dossiers.permissions(actor, dossier);
        return dispatched(actor, dossier).stream()
                .filter(one -> round == null || one.code().equals(round))
                .findFirst()
                .flatMap(one -> byUnit(one).values().stream()
                        .filter(notice -> about(notice, dossier))
                        .findFirst())
                .orElseThrow(() -> NotPermittedException.unknown("notice of " + dossier));
    }

    private List<Round> dispatched(Actor actor, ProposalCode dossier) {
        return access.dispatched(actor.organisation(), dossier).stream()
                .filter(round ->
                        told(round).stream().anyMatch(line -> line.dossier().equals(dossier)))
                .sorted(Comparator.comparing(Round::issuedAt).reversed())
                .toList();
    }

    private static boolean about(DecisionNotice notice, ProposalCode dossier) {
        return notice.awarded().stream().anyMatch(one -> one.nominee().dossier().equals(dossier))
                || notice.refused().stream()
                        .anyMatch(one -> one.nominee().dossier().equals(dossier));
    }

    private static List<RoundLine> told(Round round) {
        return round.standing().stream()
                .filter(line -> TOLD.contains(line.outcome()))
                .toList();
    }

    private Map<UnitCode, DecisionNotice> byUnit(Round round) {
        List<RoundLine> lines = told(round);
        Map<NomineeId, AwaitingNominee> known =
                nominees
                        .listed(
                                round.organisation(),
                                lines.stream().map(RoundLine::nominee).toList())
                        .stream()
                        .collect(Collectors.toMap(one -> one.nominee().id(), Function.identity()));
        Map<NomineeId, DecisionNotice.Awarded> awards = awards(round, known);
        Map<UnitCode, List<RoundLine>> byUnit = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> known.get(line.nominee()).unit().code(), TreeMap::new, Collectors.toList()));
        Map<UnitCode, DecisionNotice> notices = new TreeMap<>();
        byUnit.forEach((unit, own) -> notices.put(unit, notice(round, own, known, awards)));
        return notices;
    }

    /** Those whose award stands, under the name that is right now: a later decision may have revoked or corrected it. */
    private Map<NomineeId, DecisionNotice.Awarded> awards(Round round, Map<NomineeId, AwaitingNominee> known) {
        List<Award> awards = register.ofDecision(round.organisation(), round.decisionNumber(), round.decisionDate());
        Map<UUID, List<AwardChange>> since =
                changes.of(awards.stream().map(Award::id).toList());
        return awards.stream()
                .filter(award -> !AwardChanges.revoked(since.getOrDefault(award.id(), List.of())))
                .collect(Collectors.toMap(
                        Award::nominee,
                        award -> new DecisionNotice.Awarded(
                                award.ordinal(),
                                AwardChanges.nameNow(award, since.getOrDefault(award.id(), List.of())),
                                known.get(award.nominee()))));
    }

    private static DecisionNotice notice(
            Round round,
            List<RoundLine> lines,
            Map<NomineeId, AwaitingNominee> known,
            Map<NomineeId, DecisionNotice.Awarded> awards) {
        Unit unit = known.get(lines.get(0).nominee()).unit();
        return new DecisionNotice(
                round.code(),
                round.campaign(),
                round.decisionNumber(),
                round.decisionDate(),
                unit,
                lines.stream()
                        .map(RoundLine::nominee)
                        .filter(awards::containsKey)
                        .map(awards::get)
                        .sorted(Comparator.comparingInt(DecisionNotice.Awarded::ordinal))
                        .toList(),
                lines.stream()
                        .filter(line -> line.outcome() == LineOutcome.REFUSE)
                        .map(line -> new DecisionNotice.Refused(
                                known.get(line.nominee()), line.reason() == null ? "" : line.reason()))
                        .toList());
    }

    private static RefusedException refuse(RoundCode code, String rule, String found, String vi, String en) {
        return new RefusedException(Finding.invalid(rule, Subject.round(code.value()), found, "", vi, en));
    }
}
