package vn.khenthuong.proposal;

import java.text.Normalizer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.proposal.DossierAccess.Opened;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * The unit proof-reads the names for the certificates. Until the dossier is sent, a reader may correct the spelling at once,
 * also after the council met; another name is another matter and belongs to the draft.
 */
@Service
@Transactional
public class NameReadings {

    private final DossierAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    NameReadings(DossierAccess access, AuditTrail audit, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Confirms names, all of them or none.
     *
     * @param version the dossier's version that the reader saw
     * @param names how each name shall stand on the certificate, by nominee; those that are left out stay as they were
     * @throws RefusedException if a name is missing, impossible, or more than another spelling
     * @throws NotPermittedException unless the actor belongs to the unit's side of the dossier
     */
    public void confirm(Actor actor, ProposalCode code, int version, Map<NomineeId, String> names) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        opened.require(opened.permissions().mayReadNames(), "read names");
        proposal.mustBeAt(version);
        if (names.isEmpty()) {
            throw new RefusedException(Finding.invalid(
                    "names-none-read",
                    Subject.proposal(code.value()),
                    "",
                    "",
                    "Chưa đánh dấu tên nào là đã đọc. Hãy đọc từng tên, đánh dấu rồi xác nhận.",
                    "No name was marked as read. Read each name, mark it, then confirm."));
        }
        Map<Nominee, String> spelled = new LinkedHashMap<>();
        names.forEach((id, name) -> spelled.put(proposal.nominee(id), clean(name)));
        RefusedException.ifBlocked(spelled.entrySet().stream()
                .flatMap(entry -> check(proposal, entry.getKey(), entry.getValue()).findings().stream())
                .toList());
        Map<String, String> corrected = new LinkedHashMap<>();
        spelled.forEach((nominee, name) -> {
            if (!name.equals(nominee.certificateName())) {
                corrected.put(nominee.id().toString(), nominee.certificateName() + " → " + name);
            }
            nominee.readName(name, actor.userId(), clock.instant());
        });
        proposal.changed(actor.userId(), clock.instant());
        audit.record(
                actor,
                proposal.unit().value(),
                "names.read",
                AuditSubject.proposal(code),
                corrected.isEmpty()
                        ? "%d tên".formatted(names.size())
                        : "%d tên, sửa chính tả %d".formatted(names.size(), corrected.size()),
                corrected);
    }

    private static InputCheck check(Proposal proposal, Nominee nominee, String name) {
        boolean spelling = FoldedName.of(name).equals(FoldedName.of(nominee.certificateName()));
        boolean same = name.equals(nominee.certificateName());
        return new InputCheck(Subject.nominee(nominee.id().toString(), nominee.name()))
                .required("name-" + nominee.id(), "Tên in trên bằng", name, InputCheck.SHORT_TEXT)
                .that(
                        same || !proposal.everSent(),
                        "name-of-sent-dossier",
                        "name-" + nominee.id(),
                        name,
                        nominee.certificateName(),
                        "Hồ sơ đã gửi: tên chỉ sửa được khi [appraiser] đề nghị bổ sung, ở thông tin của trường hợp.",
                        "The dossier was sent; a name is corrected where [appraiser] asked for it.")
                .that(
                        spelling || proposal.everSent() || name.isBlank(),
                        "name-not-a-spelling",
                        "name-" + nominee.id(),
                        name,
                        nominee.certificateName(),
                        "Ở đây chỉ sửa được dấu, chữ hoa, chữ thường và khoảng trắng. Tên khác thì sửa ở thông tin của trường hợp"
                                + " khi hồ sơ còn đang soạn.",
                        "Only diacritics, capitals and spaces can be corrected here; another name is entered in the draft.");
    }

    private static String clean(String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
