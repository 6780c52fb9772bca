package vn.khenthuong.amendment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.amendment.AmendmentAccess.Opened;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.database.RivalWrite;
import vn.khenthuong.document.Files;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardChange;
import vn.khenthuong.register.AwardChangeKind;
import vn.khenthuong.register.AwardChanges;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Asking for an amendment, and reading one. Its judgements are tasks. */
@Service
@Transactional
public class Amendments {

    private static final List<AmendmentState> OPEN =
            List.of(AmendmentState.APPROVING, AmendmentState.DECIDING, AmendmentState.ISSUING);

    private final AmendmentTable table;
    private final AmendmentAccess access;
    private final AmendmentProcess process;
    private final AwardRegister register;
    private final AwardChanges changes;
    private final Campaigns campaigns;
    private final Files files;
    private final RivalWrite rivals;
    private final AuditTrail audit;
    private final Clock clock;

    Amendments(
            AmendmentTable table,
            AmendmentAccess access,
            AmendmentProcess process,
            AwardRegister register,
            AwardChanges changes,
            Campaigns campaigns,
            Files files,
            RivalWrite rivals,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.process = process;
        this.register = register;
        this.changes = changes;
        this.campaigns = campaigns;
        this.files = files;
        this.rivals = rivals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for an amendment and sends it to the director.
     *
     * @throws NotPermittedException unless the actor is an officer of Home Affairs
     * @throws RefusedException if something is missing, the award was not decided here or is revoked, or another amendment
     *     of it is on its way
     */
    public AmendmentCode open(Actor actor, AmendmentInput input) {
        if (!AmendmentPermissions.mayOpen(actor)) {
            throw NotPermittedException.act("amend", "award");
        }
        Award award = Optional.ofNullable(input.award())
                .flatMap(id -> register.find(actor.organisation(), id))
                .orElseThrow(() -> NotPermittedException.unknown("award"));
        RefusedException.ifBlocked(check(award, input));
        files.info(actor, input.document());
        String prefix = campaigns
                .byCode(actor.organisation(), award.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(award.campaign()))
                .prefix();
        AmendmentCode code = new AmendmentCode("%s-A%03d".formatted(prefix, table.nextNumber()));
        Amendment amendment =
                new Amendment(actor.organisation(), code, award.campaign(), input, actor.userId(), clock.instant());
        rivals.run(() -> table.saveAndFlush(amendment), taken -> new RefusedException(underWay(award)));
        files.seal(List.of(input.document()));
        audit.record(
                actor,
                "amendment.opened",
                AuditSubject.amendment(code),
                input.ground().name(),
                AuditEvent.reason(input.reason()));
        process.open(actor.organisation(), code);
        return code;
    }

    private List<Finding> check(Award award, AmendmentInput input) {
        List<AwardChange> earlier = changes.of(List.of(award.id())).getOrDefault(award.id(), List.of());
        boolean correction = input.ground() != null && input.ground().kind() == AwardChangeKind.CORRECTION;
        InputCheck check = new InputCheck(subject(award, ""))
                .that(
                        award.decidedHere(),
                        "amendment-elsewhere",
                        "award",
                        "",
                        "",
                        "Khen thưởng này do nơi khác quyết định, chỉ ghi nhận ở đây. Hãy đề nghị nơi đã quyết định sửa.",
                        "This award was decided elsewhere and only recorded here; ask who decided it.")
                .that(
                        !AwardChanges.revoked(earlier),
                        "award-revoked",
                        "award",
                        "",
                        "",
                        "Khen thưởng này đã bị hủy bỏ, không sửa được nữa.",
                        "This award was revoked; nothing of it can be amended.")
                .that(
                        input.ground() != null,
                        "input-required",
                        "ground",
                        "",
                        "",
                        "Chưa chọn căn cứ.",
                        "Choose the ground.")
                .required("reason", "Lý do, nội dung", input.reason(), InputCheck.LONG_TEXT)
                .that(
                        input.document() != null,
                        "input-required",
                        "document",
                        "",
                        "",
                        "Chưa tải lên văn bản chứng minh (PDF).",
                        "The document that proves it (PDF) is missing.");
        if (correction) {
            String now = AwardChanges.nameNow(award, earlier);
            check.required("nameAfter", "Tên đúng", input.nameAfter(), InputCheck.SHORT_TEXT)
                    .that(
                            input.nameAfter() == null
                                    || !input.nameAfter().strip().equals(now),
                            "correction-same",
                            "nameAfter",
                            now,
                            "",
                            "Tên đúng giống hệt tên đang ghi, không có gì để đính chính.",
                            "The right name equals the one written; there is nothing to correct.");
        }
        List<Finding> findings = new ArrayList<>(check.findings());
        if (table.existsByAwardAndStateIn(award.id(), OPEN)) {
            findings.add(underWay(award));
        }
        return findings;
    }

    private static Finding underWay(Award award) {
        return Finding.invalid(
                "amendment-under-way",
                subject(award, "award"),
                "",
                "",
                "Khen thưởng này đang có một đề nghị sửa đổi chưa xong. Hãy đợi kết quả rồi lập đề nghị khác.",
                "Another amendment of this award is on its way; wait for its end.");
    }

    private static Subject subject(Award award, String field) {
        return new Subject(Subject.Kind.AMENDMENT, award.id().toString(), field, "");
    }

    /** @throws NotPermittedException as unknown if the actor may not see it */
    @Transactional(readOnly = true)
    public AmendmentView view(Actor actor, AmendmentCode code) {
        Opened opened = access.open(actor, code);
        return view(opened);
    }

    /** The amendments of an award that the actor may see, the oldest first. */
    @Transactional(readOnly = true)
    public List<AmendmentView> ofAward(Actor actor, UUID award) {
        return table.ofAward(actor.organisation().value(), award).stream()
                .map(amendment -> new Opened(amendment, access.permissions(actor, amendment)))
                .filter(opened -> opened.permissions().mayView())
                .map(this::view)
                .sorted(Comparator.comparing(AmendmentView::openedAt))
                .toList();
    }

    /** What lists of tasks show of it; names no person. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public AmendmentCard card(OrganisationCode organisation, AmendmentCode code) {
        Amendment amendment = table.findByOrganisationAndCode(organisation.value(), code.value())
                .orElseThrow(() -> NotPermittedException.unknown(code.value()));
        return new AmendmentCard(amendment.campaign(), amendment.kind().text().vi());
    }

    /** An amendment in a list of tasks. */
    public record AmendmentCard(String campaign, String title) {}

    private AmendmentView view(Opened opened) {
        Amendment amendment = opened.amendment();
        Award award = register.find(amendment.organisation(), amendment.award()).orElseThrow();
        List<AwardChange> earlier = changes.of(List.of(award.id())).getOrDefault(award.id(), List.of()).stream()
                .takeWhile(change -> !change.amendment().equals(amendment.code()))
                .toList();
        return new AmendmentView(
                amendment.code(),
                amendment.campaign(),
                award,
                AwardChanges.nameNow(award, earlier),
                earlier,
                amendment.kind(),
                amendment.ground(),
                amendment.nameAfter(),
                amendment.reason(),
                amendment.document(),
                amendment.state(),
                amendment.openedBy(),
                amendment.openedAt(),
                amendment.approvedBy(),
                amendment.decidedBy(),
                amendment.decidedAt(),
                amendment.decidedOnBehalf(),
                amendment.rejectedBy(),
                amendment.rejection(),
                amendment.decisionNumber(),
                amendment.decisionDate(),
                amendment.decisionFile(),
                audit.of(amendment.organisation(), AuditSubject.amendment(amendment.code())),
                opened.permissions());
    }
}
