package vn.khenthuong.referral;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.proposal.ReferredNominees;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * Sends recommended nominees up to the campaign above, where a unit takes them as its own draft or declines. While they are up no
 * round here takes them, so that one achievement is never awarded by both (Law on Emulation and Commendation, Art. 5).
 */
@Service
@Transactional
public class Referrals {

    private final ReferralTable table;
    private final CampaignTies ties;
    private final NomineesForDecision nominees;
    private final ReferredNominees referred;
    private final DossierProgress progress;
    private final Campaigns campaigns;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    Referrals(
            ReferralTable table,
            CampaignTies ties,
            NomineesForDecision nominees,
            ReferredNominees referred,
            DossierProgress progress,
            Campaigns campaigns,
            Organisations organisations,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.ties = ties;
        this.nominees = nominees;
        this.referred = referred;
        this.progress = progress;
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends nominees of one dossier up.
     *
     * @param chosen at least one, all recommended, none on hold
     * @param note for the level above; may be empty, at most 4,000 characters
     * @throws NotPermittedException if the actor may not send, or proposed or is one of them (stand A20)
     * @throws RefusedException if the two organisations have not agreed, or somebody is not ready
     */
    public UUID send(Actor actor, ProposalCode dossier, Set<NomineeId> chosen, String note) {
        if (!new ReferralPermissions(actor).maySend()) {
            throw NotPermittedException.act("send up", dossier.value());
        }
        progress.lock(actor, dossier);
        if (nominees.unitSide(actor, List.of(dossier)).contains(dossier)
                || !nominees.nominated(actor, chosen).isEmpty()) {
            throw NotPermittedException.act("send up", dossier.value());
        }
        List<AwaitingNominee> listed = nominees.listed(actor.organisation(), List.copyOf(chosen)).stream()
                .filter(one -> one.dossier().equals(dossier))
                .toList();
        new InputCheck(Subject.proposal(dossier.value()))
                .that(
                        !chosen.isEmpty(),
                        "referral-empty",
                        "nominees",
                        "0",
                        "≥ 1",
                        "Chưa chọn trường hợp nào để trình lên.",
                        "Choose at least one nominee to send up.")
                .that(
                        listed.size() == chosen.size() && listed.stream().allMatch(ReferralLists::ready),
                        "referral-not-ready",
                        "nominees",
                        "",
                        NomineeState.RECOMMENDED.text().vi(),
                        "Có trường hợp không còn ở trạng thái đủ điều kiện trình, hoặc đang tạm dừng. Hãy tải lại trang rồi chọn lại.",
                        "A nominee is no longer recommended, or is on hold. Reload the page and choose again.")
                .optional("note", "Lời trình", note, InputCheck.LONG_TEXT)
                .refuseIfAny();
        Campaign campaign =
                campaigns.byCode(actor.organisation(), listed.get(0).campaign()).orElseThrow();
        CampaignTie tie = ties.of(campaign)
                .orElseThrow(() -> refused(
                        dossier,
                        "referral-no-tie",
                        "Cấp trên chưa đồng ý tiếp nhận hồ sơ của phong trào này. Hãy đề nghị cấp trên ghi nhận ở mục \"Trình lên"
                                + " cấp trên\" của họ.",
                        "The organisation above has not agreed to take dossiers of this campaign."));
        Referral referral = new Referral(
                UUID.randomUUID(),
                actor.organisation(),
                campaign.code(),
                dossier,
                tie.aboveOrganisation(),
                tie.aboveCampaign(),
                tie.unit(),
                ReferralState.OFFERED,
                note == null ? "" : note.strip(),
                actor.userId(),
                clock.instant(),
                null,
                null,
                null,
                null,
                listed.stream()
                        .map(one -> new Referral.Line(one.nominee().id(), null, true, null, null))
                        .toList());
        String to = organisations.get(tie.aboveOrganisation()).name();
        referred.refer(actor, dossier, referral.nominees(), to);
        table.insert(referral);
        below(
                actor,
                referral,
                "referral.sent",
                listed.size() + " trường hợp → " + tie.aboveOrganisation() + "/" + tie.aboveCampaign());
        return referral.id();
    }

    /** Calls a referral back that nobody has taken yet; its nominees wait for a round here again. */
    public void recall(Actor actor, UUID id, String reason) {
        Referral referral = offered(actor, id);
        if (!actor.organisation().equals(referral.organisation()) || !new ReferralPermissions(actor).maySend()) {
            throw NotPermittedException.act("recall", id.toString());
        }
        reason(referral, reason);
        table.answer(referral, ReferralState.RECALLED, actor.userId(), clock.instant(), reason.strip(), null);
        back(actor, referral, "Thu hồi: " + reason.strip());
        below(actor, referral, "referral.recalled", reason.strip());
    }

    /**
     * The unit above does not take it; its nominees wait for a round below again.
     *
     * @param reason told to the organisation below
     */
    public void decline(Actor actor, UUID id, String reason) {
        Referral referral = offered(actor, id);
        requireTaker(actor, referral);
        reason(referral, reason);
        table.answer(referral, ReferralState.DECLINED, actor.userId(), clock.instant(), reason.strip(), null);
        Actor program = Actor.system(referral.organisation());
        back(program, referral, "Cấp trên không nhận: " + reason.strip());
        below(program, referral, "referral.declined", reason.strip());
        above(actor, referral, "referral.not-taken", reason.strip());
    }

    /**
     * The unit above takes it: a draft of its own, with copies of who and what was sent up.
     *
     * @param awardForm key of a form of the campaign above; null for its first
     * @return the draft
     * @throws RefusedException if the campaign above is not open, or somebody was put on hold below
     */
    public ProposalCode take(Actor actor, UUID id, String awardForm) {
        Referral referral = offered(actor, id);
        requireTaker(actor, referral);
        ProposalCode dossier = referral.dossier();
        boolean open = campaigns.open(actor.organisation()).stream()
                .anyMatch(campaign -> campaign.code().equals(referral.aboveCampaign()));
        if (!open) {
            throw refused(
                    dossier,
                    "referral-campaign",
                    "Phong trào mà cấp dưới trình lên không còn mở, nên không nhận được.",
                    "The campaign that this was sent up to is not open any more; it cannot be taken.");
        }
        boolean held = nominees.listed(referral.organisation(), referral.nominees()).stream()
                .anyMatch(one -> one.nominee().held());
        if (held) {
            throw refused(
                    dossier,
                    "referral-held",
                    "Có trường hợp vừa bị tạm dừng xét khen thưởng ở cấp dưới. Hãy chờ cấp dưới gỡ tạm dừng, hoặc không nhận.",
                    "A nominee was put on hold below. Wait until the hold is lifted, or decline.");
        }
        ReferredNominees.Copied copied = referred.copyUp(
                actor,
                referral.unit(),
                referral.aboveCampaign(),
                awardForm,
                referral.organisation(),
                dossier,
                referral.nominees());
        table.answer(referral, ReferralState.TAKEN, actor.userId(), clock.instant(), null, copied.dossier());
        table.above(referral, copied.nominees());
        below(
                Actor.system(referral.organisation()),
                referral,
                "referral.taken",
                referral.aboveOrganisation() + "/" + referral.aboveCampaign());
        return copied.dossier();
    }

    private Referral offered(Actor actor, UUID id) {
        Referral referral = table.lock(id).orElseThrow(() -> NotPermittedException.unknown(id.toString()));
        ReferralLists.requireVisible(actor, referral);
        if (referral.state() != ReferralState.OFFERED) {
            throw refused(
                    referral.dossier(),
                    "referral-answered",
                    "Việc trình lên này đã có người xử lý: "
                            + referral.state().text().vi() + ". Hãy tải lại trang.",
                    "Somebody has answered this already: "
                            + referral.state().text().en() + ". Reload the page.");
        }
        return referral;
    }

    private static void requireTaker(Actor actor, Referral referral) {
        if (!actor.organisation().equals(referral.aboveOrganisation())
                || !new ReferralPermissions(actor).mayTake(referral.unit())) {
            throw NotPermittedException.act("take", referral.id().toString());
        }
    }

    private static void reason(Referral referral, String reason) {
        new InputCheck(Subject.proposal(referral.dossier().value()))
                .required("reason", "Lý do", reason, InputCheck.LONG_TEXT)
                .refuseIfAny();
    }

    private void back(Actor actor, Referral referral, String reason) {
        referral.nominees().forEach(nominee -> table.close(referral, nominee, false, reason));
        referred.answered(
                actor,
                referral.dossier(),
                Map.of(),
                referral.nominees().stream().collect(Collectors.toMap(Function.identity(), nominee -> reason)));
    }

    private void below(Actor actor, Referral referral, String act, String ground) {
        audit.record(actor, act, AuditSubject.proposal(referral.dossier()), ground, Map.of());
    }

    private void above(Actor actor, Referral referral, String act, String ground) {
        audit.record(actor, act, AuditSubject.campaign(referral.aboveCampaign()), ground, Map.of());
    }

    private static RefusedException refused(ProposalCode dossier, String rule, String vi, String en) {
        return new RefusedException(Finding.invalid(rule, Subject.proposal(dossier.value()), "", "", vi, en));
    }
}
