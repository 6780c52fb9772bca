package vn.khenthuong.print;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.appraisal.AppraisalSheets;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.document.NoticeData;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;

/**
 * The letter of Home Affairs that tells a unit whom it does not put before the Chairman, and why (thông báo kết quả thẩm định):
 * they stand in no round, so no letter after a decision names them.
 */
@Component
@Transactional(readOnly = true)
public class AppraisalNoticePrints {

    private final Dossiers dossiers;
    private final AppraisalSheets sheets;
    private final Campaigns campaigns;
    private final Letterheads heads;
    private final Prints prints;

    AppraisalNoticePrints(
            Dossiers dossiers, AppraisalSheets sheets, Campaigns campaigns, Letterheads heads, Prints prints) {
        this.dossiers = dossiers;
        this.sheets = sheets;
        this.campaigns = campaigns;
        this.heads = heads;
        this.prints = prints;
    }

    /** Whether there is anybody to tell of: refused at appraisal, or not completed in time. */
    public boolean any(Actor actor, DossierView dossier) {
        return !told(actor, dossier).isEmpty();
    }

    /**
     * For whoever may see the dossier.
     *
     * @throws NotPermittedException as unknown if the actor may not see it, or nobody of it was refused at appraisal
     */
    public Paper notice(Actor actor, ProposalCode code, PrintFormat format) {
        DossierView dossier = dossiers.view(actor, code);
        List<NomineeView> told = told(actor, dossier);
        if (told.isEmpty()) {
            throw NotPermittedException.unknown("appraisal notice of " + code);
        }
        Campaign campaign = campaigns
                .byCode(actor.organisation(), dossier.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(dossier.campaign()));
        Unit office = heads.appraiser(actor.organisation());
        String form = Grounds.awardForm(campaign);
        String unit = heads.inText(dossier.unit());
        NoticeData data = new NoticeData(
                heads.of(office, "", null),
                "Kết quả thẩm định hồ sơ đề nghị tặng " + form + " trong "
                        + campaign.plan().title().vi(),
                List.of(
                        "Căn cứ hồ sơ đề nghị khen thưởng kèm theo Tờ trình số %s %s của %s (mã hồ sơ %s), %s đã thẩm định và thông báo các trường hợp không đủ điều kiện trình %s xem xét, khen thưởng như sau:"
                                .formatted(
                                        dossier.letterNumber(),
                                        Grounds.day(dossier.letterDate()),
                                        unit,
                                        code,
                                        office.name(),
                                        heads.words(actor.organisation(), "[decider-in-full]"))),
                "",
                List.of(),
                "Không đủ điều kiện trình khen thưởng: %02d trường hợp".formatted(told.size()),
                told.stream().map(AppraisalNoticePrints::line).toList(),
                List.of(
                        "Đề nghị " + unit + " thông báo kết quả và lý do nêu trên đến tập thể, cá nhân có tên.",
                        office.name() + " thông báo để " + unit + " biết, thực hiện"),
                List.of(unit, "Lưu: VT"),
                heads.head(office, null, false));
        return new Paper(
                "Thông báo kết quả thẩm định " + dossier.unit().name() + " " + code,
                format,
                prints.notice(data, format));
    }

    private List<NomineeView> told(Actor actor, DossierView dossier) {
        if (dossier.nominees().stream().noneMatch(AppraisalNoticePrints::ended)) {
            return List.of();
        }
        Set<NomineeId> refused = sheets.refused(actor, dossier.code());
        return dossier.nominees().stream()
                .filter(nominee -> nominee.state() == NomineeState.INSUFFICIENT
                        || (nominee.state() == NomineeState.REFUSED && refused.contains(nominee.id())))
                .toList();
    }

    private static boolean ended(NomineeView nominee) {
        return nominee.state() == NomineeState.REFUSED || nominee.state() == NomineeState.INSUFFICIENT;
    }

    private static NoticeData.Refused line(NomineeView nominee) {
        String name = Grounds.line(nominee).name();
        return new NoticeData.Refused(name, Grounds.position(name, nominee), nominee.stateReason());
    }
}
