package vn.khenthuong.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** What an administrator does with a campaign: applies a changed file, closes it. */
@Component
public class CampaignAdministration {

    private final Campaigns campaigns;
    private final CampaignTable table;
    private final CampaignFiles files;
    private final ObjectProvider<ClosingCheck> closing;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignAdministration(
            Campaigns campaigns,
            CampaignTable table,
            CampaignFiles files,
            ObjectProvider<ClosingCheck> closing,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.files = files;
        this.closing = closing;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the campaign's file differs from the newest version of the open campaign. */
    public Optional<PendingChange> pendingChange(OrganisationCode organisation, String code) {
        return campaigns.byCode(organisation, code).filter(Campaign::open).flatMap(campaign -> files.find(code)
                .filter(file -> !file.sha256().equals(campaign.sha256()))
                .map(file -> change(campaign, file)));
    }

    /**
     * Applies the changed file as a new version. Dossiers that were sent keep theirs; limits are the new version's.
     *
     * @param ground why, 1 to 2,000 characters
     * @throws NotPermittedException if the actor is no administrator of the organisation, or there is no such campaign
     * @throws RefusedException if nothing is pending, the ground is missing, or the file is broken, of another campaign or
     *     drops a quota line that dossiers may refer to or changes whom one counts
     */
    @Transactional
    public Campaign applyNewVersion(Actor actor, String code, String ground) {
        CampaignPermissions.of(actor).requireAdministering("apply new version", code);
        Campaign old = lock(actor, code);
        CampaignFiles.CampaignFile file = files.find(code)
                .filter(f -> !f.sha256().equals(old.sha256()))
                .orElseThrow(() -> new RefusedException(invalid(
                        "pending-change",
                        "",
                        "tệp đã thay đổi",
                        "Tệp của phong trào không có thay đổi nào chờ áp dụng.",
                        "The campaign's file has no change to apply.")));
        return apply(actor, old, file, ground);
    }

    /**
     * Applies a file that was written in the browser, by the rules of {@link #applyNewVersion}.
     *
     * @throws RefusedException as there
     */
    void apply(Actor actor, String code, CampaignFiles.CampaignFile file, String ground) {
        apply(actor, lock(actor, code), file, ground);
    }

    private Campaign apply(Actor actor, Campaign old, CampaignFiles.CampaignFile file, String ground) {
        String code = old.code();
        RefusedException.ifBlocked(ground(ground));
        Plan plan = read(file);
        RefusedException.ifBlocked(compatible(old.plan(), plan));
        int number = old.version() + 1;
        table.add(plan, number, file.text(), file.sha256(), actor.userId(), clock.instant());
        audit.record(
                actor,
                "campaign.version-applied",
                AuditSubject.campaign(code),
                "Phiên bản " + number + ": " + ground.strip(),
                Map.of());
        return campaigns.version(actor.organisation(), code, number).orElseThrow();
    }

    /**
     * Closes a campaign; its unsent dossiers end (stand A22).
     *
     * @param ground why, 1 to 2,000 characters
     * @throws NotPermittedException if the actor is no administrator of the organisation, or there is no such campaign
     * @throws RefusedException if it is closed already, the ground is missing, or dossiers that were sent have no result yet,
     *     with their codes
     */
    @Transactional
    public void close(Actor actor, String code, String ground) {
        CampaignPermissions.of(actor).requireAdministering("close", code);
        lock(actor, code);
        List<Finding> wrong = new ArrayList<>(ground(ground));
        closing.orderedStream().forEach(check -> wrong.addAll(check.check(actor.organisation(), code)));
        RefusedException.ifBlocked(wrong);
        Instant now = clock.instant();
        table.close(actor.organisation(), code, now);
        audit.record(actor, "campaign.closed", AuditSubject.campaign(code), ground.strip(), Map.of());
        events.publishEvent(new CampaignClosed(actor.organisation(), code, now));
    }

    private Campaign lock(Actor actor, String code) {
        if (!table.lock(actor.organisation(), code)) {
            throw NotPermittedException.unknown(code);
        }
        Campaign campaign = campaigns.byCode(actor.organisation(), code).orElseThrow();
        if (!campaign.open()) {
            throw new RefusedException(invalid(
                    "campaign-open",
                    "",
                    "phong trào đang mở",
                    "Phong trào thi đua đã khép lại.",
                    "The campaign is closed."));
        }
        return campaign;
    }

    private PendingChange change(Campaign campaign, CampaignFiles.CampaignFile file) {
        try {
            PlanReader.Reading reading = files.read(file);
            Plan plan = reading.plan();
            return pending(
                    campaign,
                    file,
                    !Objects.equals(plan.quota(), campaign.plan().quota()),
                    !Campaign.deadline(plan).equals(campaign.deadline()),
                    reading.migrated(),
                    List.of());
        } catch (PlanFileException e) {
            return pending(
                    campaign,
                    file,
                    false,
                    false,
                    List.of(),
                    e.problems().stream().map(PlanProblem::toString).toList());
        }
    }

    private static PendingChange pending(
            Campaign campaign,
            CampaignFiles.CampaignFile file,
            boolean limits,
            boolean deadline,
            List<PlanChange> migrated,
            List<String> problems) {
        return new PendingChange(
                campaign.code(),
                campaign.version(),
                campaign.sha256(),
                file.sha256(),
                limits,
                deadline,
                migrated,
                problems);
    }

    private Plan read(CampaignFiles.CampaignFile file) {
        try {
            return files.read(file).plan();
        } catch (PlanFileException e) {
            throw new RefusedException(e.problems().stream()
                    .map(p -> invalid(
                            "campaign-file",
                            file.name() + ", " + p,
                            p.expected().vi(),
                            "Tệp " + file.name() + ", dòng " + p.line() + ", mục " + p.path() + ": "
                                    + p.expected().vi() + ".",
                            "File " + file.name() + ", line " + p.line() + " is not valid: " + p.path() + ", "
                                    + p.expected().en()))
                    .toList());
        }
    }

    /**
     * Codes of dossiers, keys of lines and what slots were taken for are referred to by what was sent: none may change. Timers
     * run for the deadline, which a notice moves with all that hangs on it.
     */
    private static List<Finding> compatible(Plan old, Plan plan) {
        List<Finding> findings = new ArrayList<>(identity(old, plan));
        if (!Campaign.deadline(old).equals(Campaign.deadline(plan))) {
            findings.add(invalid(
                    "campaign-deadline",
                    "",
                    "",
                    "Thời hạn của phong trào đang mở chỉ thay đổi bằng thông báo thay đổi thời hạn, để bộ đếm giờ, thư và danh"
                            + " sách chậm theo kịp. Hãy giữ thời hạn cũ ở đây và ghi một thông báo.",
                    "The deadline of an open campaign changes by a notice only, so that timers, mails and lists follow. Keep"
                            + " the old one here and enter a notice."));
        }
        if (old.quota() == null && plan.quota() != null) {
            findings.add(
                    invalid(
                            "campaign-limits-begin",
                            "",
                            "",
                            "Phong trào đã mở khi chưa phân bổ số lượng: hồ sơ đã gửi chưa được tính vào chỉ tiêu nào. Không thể phân bổ"
                                    + " số lượng giữa chừng.",
                            "The campaign was opened without numbers: what was sent took no slot. Numbers cannot begin halfway."));
        }
        for (QuotaLine line : old.lines()) {
            plan.quotaLine(line.key())
                    .filter(l ->
                            !counted(l).equals(counted(line)) || !l.appliesTo().equals(line.appliesTo()))
                    .ifPresent(l -> findings.add(invalid(
                            "campaign-line-counts",
                            l.key(),
                            line.key(),
                            "Phiên bản mới không được đổi nơi áp dụng hoặc đối tượng tính của dòng chỉ tiêu " + l.key()
                                    + " (\"" + line.text().vi()
                                    + "\"): chỉ tiêu đã tính sẽ mất. Chỉ được đổi số lượng tối đa.",
                            "A new version may not change what line " + l.key()
                                    + " applies to or counts: slots already taken would be forgotten. Only the maximum may"
                                    + " change.")));
        }
        return findings;
    }

    private static Set<Counting> counted(QuotaLine line) {
        return line.limits().stream().map(Limit::counts).collect(Collectors.toSet());
    }

    private static List<Finding> identity(Plan old, Plan plan) {
        boolean same = old.organisation().equals(plan.organisation())
                && old.prefix().equals(plan.prefix())
                && old.lines().stream().allMatch(l -> plan.quotaLine(l.key()).isPresent());
        return same
                ? List.of()
                : List.of(invalid(
                        "campaign-identity",
                        plan.prefix(),
                        old.prefix(),
                        "Phiên bản mới không được đổi tổ chức, tiền tố mã hồ sơ hoặc bỏ dòng chỉ tiêu.",
                        "A new version may not change organisation or code prefix, nor drop a quota line."));
    }

    private static List<Finding> ground(String ground) {
        boolean sound = ground != null && !ground.isBlank() && ground.strip().length() <= 2000;
        return sound
                ? List.of()
                : List.of(invalid(
                        "ground",
                        "",
                        "1 đến 2.000 ký tự",
                        "Ghi căn cứ, không quá 2.000 ký tự.",
                        "Give the ground, at most 2,000 characters."));
    }

    private static Finding invalid(String rule, String found, String wanted, String vi, String en) {
        return Finding.invalid(rule, new Subject(Subject.Kind.PROPOSAL, "campaign", "", ""), found, wanted, vi, en);
    }
}
