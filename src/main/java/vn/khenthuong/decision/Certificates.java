package vn.khenthuong.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardChange;
import vn.khenthuong.register.AwardChanges;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Subject;

/** What the certificates of an issued decision say: the register's words, proved against the decision's own list. */
@Service
@Transactional(readOnly = true)
public class Certificates {

    private final RoundAccess access;
    private final AwardRegister register;
    private final AwardChanges changes;
    private final NomineesForDecision nominees;

    Certificates(RoundAccess access, AwardRegister register, AwardChanges changes, NomineesForDecision nominees) {
        this.access = access;
        this.register = register;
        this.changes = changes;
        this.nominees = nominees;
    }

    /**
     * For whoever may see the round. A corrected name is the later decision's; revoked awards are left out.
     *
     * @param ordinal number inside the decision of the one wanted; null for all, by number
     * @throws RefusedException before the decision is issued; if no awardee has that number or its award was revoked; if a name differs from the
     *     decision's list, because a certificate that says something else than the decision is void
     */
    public List<Certificate> of(Actor actor, RoundCode code, Integer ordinal) {
        Round round = access.open(actor, code).round();
        if (round.decisionDate() == null) {
            throw refuse(
                    code,
                    "certificate-not-issued",
                    "",
                    "Chưa có quyết định: bằng ghi số và ngày quyết định, nên in được sau khi cấp số.",
                    "There is no decision yet: certificates bear its number and date, so they are printed once it is numbered.");
        }
        List<Award> awards = register.ofDecision(actor.organisation(), round.decisionNumber(), round.decisionDate());
        Map<UUID, List<AwardChange>> since =
                changes.of(awards.stream().map(Award::id).toList());
        List<Award> wanted = awards.stream()
                .filter(award -> ordinal == null || ordinal.equals(award.ordinal()))
                .filter(award -> !AwardChanges.revoked(since.getOrDefault(award.id(), List.of())))
                .toList();
        if (wanted.isEmpty()) {
            throw refuse(
                    code,
                    "certificate-unknown",
                    String.valueOf(ordinal),
                    "Quyết định không có ai mang số sổ vàng %s, hoặc khen thưởng đó đã bị hủy bỏ. Hãy chọn từ 1 đến %d."
                            .formatted(ordinal, awards.size()),
                    "Nobody in the decision has the number %s, or that award was revoked. Choose from 1 to %d."
                            .formatted(ordinal, awards.size()));
        }
        return proved(actor, code, wanted, since);
    }

    private List<Certificate> proved(
            Actor actor, RoundCode code, List<Award> awards, Map<UUID, List<AwardChange>> since) {
        Map<NomineeId, AwaitingNominee> listed =
                nominees
                        .listed(
                                actor.organisation(),
                                awards.stream().map(Award::nominee).toList())
                        .stream()
                        .collect(Collectors.toMap(one -> one.nominee().id(), Function.identity()));
        List<Finding> differences = new ArrayList<>();
        List<Certificate> certificates = new ArrayList<>();
        for (Award award : awards) {
            AwaitingNominee nominee = listed.get(award.nominee());
            if (nominee == null || !award.name().equals(name(nominee.nominee().typed()))) {
                differences.add(difference(code, award, nominee));
            } else {
                certificates.add(new Certificate(
                        award, AwardChanges.nameNow(award, since.getOrDefault(award.id(), List.of())), nominee));
            }
        }
        if (!differences.isEmpty()) {
            throw new RefusedException(differences);
        }
        return certificates;
    }

    private static String name(NomineeDraft typed) {
        return typed.certificateName() == null ? typed.name() : typed.certificateName();
    }

    private static Finding difference(RoundCode code, Award award, AwaitingNominee nominee) {
        String listed = nominee == null ? "" : name(nominee.nominee().typed());
        return Finding.invalid(
                "certificate-differs",
                Subject.round(code.value()),
                award.name(),
                listed,
                "Số sổ vàng %d: sổ khen thưởng ghi “%s”, danh sách của quyết định ghi “%s”. Chưa in bằng nào; hãy đính chính để hai"
                                .formatted(award.ordinal(), award.name(), listed)
                        + " nơi giống nhau.",
                "Number %d: the register says “%s”, the decision's list “%s”. Nothing was printed; correct it so that both agree."
                        .formatted(award.ordinal(), award.name(), listed));
    }

    private static RefusedException refuse(RoundCode code, String rule, String value, String vi, String en) {
        return new RefusedException(Finding.invalid(rule, Subject.round(code.value()), value, "", vi, en));
    }
}
