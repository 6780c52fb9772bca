package vn.khenthuong.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.KeyedHash;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/**
 * Writing the register of holds: who may, what is complete, what is remembered. The caller has locked everything that a
 * hold takes effect on.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HoldEntry {

    /** The label under which proposals keep the keyed hash, so that both can be compared. */
    private static final String CITIZEN_NUMBER = "citizen-number";

    private final SubjectHolds holds;
    private final Units units;
    private final Files files;
    private final KeyedHash keys;
    private final AuditTrail audit;
    private final Clock clock;

    HoldEntry(SubjectHolds holds, Units units, Files files, KeyedHash keys, AuditTrail audit, Clock clock) {
        this.holds = holds;
        this.units = units;
        this.files = files;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The hold that would be entered; nothing is written.
     *
     * @throws NotPermittedException if the actor may not enter holds, or not read the file
     * @throws RefusedException with everything that is missing or impossible
     */
    public SubjectHold checked(Actor actor, HoldInput input) {
        permit(actor, new HoldPermissions(actor).mayWrite());
        String digits =
                input.citizenNumber() == null ? "" : input.citizenNumber().replaceAll("[\\s.]", "");
        boolean unitKnown = input.unit() != null
                && units.find(actor.organisation(), input.unit()).isPresent();
        InputCheck check = HoldChecks.of(input, digits, unitKnown, today());
        own(check, actor, input.kind(), input.name());
        check.refuseIfAny();
        if (input.file() != null) {
            files.info(actor, input.file());
            new InputCheck(HoldChecks.subject())
                    .that(
                            !holds.refersTo(input.file()),
                            "file-in-use",
                            "file",
                            "",
                            "",
                            "Tệp này đã dùng cho một lần tạm dừng khác. Hãy tải lên lại.",
                            "This file belongs to another hold; upload it again.")
                    .refuseIfAny();
        }
        SubjectHold hold = new SubjectHold(
                UUID.randomUUID(),
                input.kind(),
                input.name().strip(),
                input.birthDate(),
                digits.isEmpty() ? null : keys.hash(CITIZEN_NUMBER, digits),
                input.unit(),
                input.reason(),
                input.authority().strip(),
                input.documentNumber().strip(),
                input.documentDate(),
                input.file(),
                input.from(),
                input.until(),
                actor.userId(),
                clock.instant(),
                null);
        new InputCheck(HoldChecks.subject())
                .that(
                        !holds.stands(actor.organisation(), hold),
                        "hold-once",
                        "documentNumber",
                        hold.documentNumber(),
                        "",
                        "Người hoặc tập thể này đã được ghi tạm dừng với đúng lý do và văn bản này.",
                        "This subject is on hold on this very ground and document already.")
                .refuseIfAny();
        return hold;
    }

    /** Writes what {@link #checked} gave. */
    public void write(Actor actor, SubjectHold hold) {
        holds.enter(actor.organisation(), hold);
        if (hold.file() != null) {
            files.seal(List.of(hold.file()));
        }
        audit.record(
                actor,
                "hold.entered",
                subject(hold),
                hold.reason() + ", " + hold.documentNumber() + ", " + hold.documentDate(),
                Map.of("name", hold.name(), "authority", hold.authority()));
    }

    /**
     * Lifts a hold.
     *
     * @return the hold as it was
     * @throws NotPermittedException if the actor may not, or there is none
     * @throws RefusedException if document or reason is missing, or it is over or lifted already
     */
    public SubjectHold lift(Actor actor, UUID id, String documentNumber, LocalDate documentDate, String reason) {
        permit(actor, new HoldPermissions(actor).mayWrite());
        SubjectHold hold = holds.find(actor.organisation(), id)
                .orElseThrow(() -> NotPermittedException.unknown(String.valueOf(id)));
        HoldState state = hold.state(today());
        InputCheck check = new InputCheck(HoldChecks.subject())
                .that(
                        state == HoldState.IN_FORCE || state == HoldState.COMING,
                        "hold-ended",
                        "",
                        state.text().vi(),
                        "",
                        "Lần tạm dừng này đã kết thúc, không cần cho xét tiếp nữa.",
                        "This hold has ended already; there is nothing to lift.")
                .required("documentNumber", "Số, ký hiệu văn bản", documentNumber, 100)
                .that(
                        documentDate != null && !documentDate.isAfter(today()),
                        "document-date",
                        "documentDate",
                        documentDate == null ? "" : documentDate.toString(),
                        "",
                        "Ngày văn bản còn thiếu hoặc sau hôm nay.",
                        "The document's date is missing or lies in the future.")
                .required("reason", "Lý do", reason, InputCheck.LONG_TEXT);
        own(check, actor, hold.kind(), hold.name());
        check.refuseIfAny();
        if (!holds.lift(actor, id, documentNumber.strip(), documentDate, reason.strip())) {
            throw new RefusedException(Finding.invalid(
                    "hold-ended",
                    HoldChecks.subject(),
                    HoldState.LIFTED.text().vi(),
                    "",
                    "Lần tạm dừng này vừa được người khác cho xét tiếp.",
                    "Somebody else has just lifted this hold."));
        }
        audit.record(
                actor,
                "hold.lifted",
                subject(hold),
                documentNumber.strip() + ", " + documentDate,
                Map.of("name", hold.name(), "reason", reason.strip()));
        return hold;
    }

    private LocalDate today() {
        return clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
    }

    private static void own(InputCheck check, Actor actor, NomineeKind kind, String name) {
        check.that(
                !new HoldPermissions(actor).mayBe(kind, name),
                "hold-of-oneself",
                "name",
                "",
                "",
                "Người này trùng họ tên với người đang nhập. Đề nghị cán bộ khác thực hiện.",
                "This subject has the name of whoever enters; another officer must do it.");
    }

    private static void permit(Actor actor, boolean allowed) {
        if (!new HoldPermissions(actor).mayRead()) {
            throw NotPermittedException.unknown("holds");
        }
        if (!allowed) {
            throw NotPermittedException.act("write", "holds");
        }
    }

    private static AuditSubject subject(SubjectHold hold) {
        return new AuditSubject("hold", hold.id().toString());
    }
}
