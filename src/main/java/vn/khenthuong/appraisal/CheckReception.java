package vn.khenthuong.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.proposal.ReturnItems;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Home Affairs checks what came and accepts it or returns it for completion (stand A21). It never judges lateness. */
@Component
@Transactional
class CheckReception extends HomeAffairsAct<ReceptionCheck> {

    private final TimeLimits timeLimits;
    private final Campaigns campaigns;
    private final AuditTrail audit;

    CheckReception(
            Dossiers dossiers, DossierProgress progress, TimeLimits timeLimits, Campaigns campaigns, AuditTrail audit) {
        super("checkReception", ReceptionCheck.class, ProposalPermissions::mayAppraise, dossiers, progress);
        this.timeLimits = timeLimits;
        this.campaigns = campaigns;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, ReceptionCheck judgement) {
        return findings(actor, read(actor, subject), judgement);
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, ReceptionCheck judgement) {
        ProposalCode code = lock(actor, subject);
        RefusedException.ifBlocked(check(actor, subject, judgement));
        boolean accepted = judgement.outcome() == ReceptionCheck.Outcome.ACCEPT;
        if (accepted) {
            String campaign = dossiers.view(actor, code).campaign();
            progress.accept(
                    actor,
                    code,
                    (known, returnedAt) -> timeLimits.appraisalEnd(actor.organisation(), campaign, known, returnedAt));
        } else {
            List<DossierProgress.Point> points = judgement.points().stream()
                    .map(p -> new DossierProgress.Point(
                            p.nominee(), p.item(), p.text().strip()))
                    .toList();
            progress.returnDossier(
                    actor,
                    code,
                    points,
                    timeLimits.due(
                            actor.organisation(), dossiers.view(actor, code).campaign(), TimeLimits.Limit.COMPLETION));
        }
        audit.record(
                actor,
                accepted ? "dossier.accepted" : "dossier.returned",
                AuditSubject.proposal(code),
                accepted ? "" : judgement.points().size() + " nội dung",
                Map.of());
        return Map.of("reception", judgement.outcome().name());
    }

    private List<Finding> findings(Actor actor, DossierView dossier, ReceptionCheck judgement) {
        Set<NomineeId> known = dossier.nominees().stream()
                .filter(nominee -> !nominee.state().out())
                .map(NomineeView::id)
                .collect(Collectors.toSet());
        Set<String> items = campaigns
                .byCode(actor.organisation(), dossier.campaign())
                .map(campaign -> campaign.rules().dossierItems().keySet())
                .orElse(Set.of());
        List<Finding> findings = new ArrayList<>();
        InputCheck input = new InputCheck(Subject.proposal(dossier.code().value()))
                .that(
                        judgement.outcome() != null,
                        "input-required",
                        "outcome",
                        "",
                        "",
                        "Hãy chọn tiếp nhận hoặc trả lại để bổ sung.",
                        "Choose to accept or to return.");
        if (judgement.outcome() == ReceptionCheck.Outcome.RETURN) {
            input.that(
                    !judgement.points().isEmpty(),
                    "return-points",
                    "points",
                    "0",
                    "≥ 1",
                    "Trả lại hồ sơ thì phải ghi ít nhất một nội dung cần bổ sung.",
                    "A return needs at least one point.");
            judgement.points().forEach(point -> {
                input.required("points", "Nội dung cần bổ sung", point.text(), InputCheck.LONG_TEXT);
                input.required("points", "Thành phần hồ sơ", point.item(), 40);
                input.that(
                        items.contains(point.item()) || ReturnItems.data(point.item()),
                        "return-points",
                        "points",
                        "",
                        "",
                        "Thành phần hồ sơ không có trong kế hoạch. Hãy chọn trong danh sách.",
                        "The plan knows no such dossier item; choose from the list.");
                input.that(
                        point.nominee() == null || known.contains(point.nominee()),
                        "return-points",
                        "points",
                        "",
                        "",
                        "Nội dung bổ sung nêu một trường hợp không có trong hồ sơ.",
                        "A point names a nominee that is not in the dossier.");
            });
        }
        findings.addAll(input.findings());
        return findings;
    }
}
