package vn.khenthuong.print;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khenthuong.amendment.AmendmentView;
import vn.khenthuong.amendment.Amendments;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.document.DecisionData;
import vn.khenthuong.document.LetterData;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.register.Award;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.NotPermittedException;

/** The submission and the decision of an amendment, for whoever may see it. */
@Component
public class AmendmentPrints {

    private final Amendments amendments;
    private final Campaigns campaigns;
    private final Letterheads heads;
    private final Prints prints;

    AmendmentPrints(Amendments amendments, Campaigns campaigns, Letterheads heads, Prints prints) {
        this.amendments = amendments;
        this.campaigns = campaigns;
        this.heads = heads;
        this.prints = prints;
    }

    /** The submission of Home Affairs to the Chairman. */
    public Paper letter(Actor actor, AmendmentCode code, PrintFormat format) {
        AmendmentView view = amendments.view(actor, code);
        Campaign campaign = campaign(actor, view);
        Unit office = heads.appraiser(actor.organisation());
        LetterData letter = new LetterData(
                heads.of(office, "", null),
                "Về việc " + what(view),
                heads.words(actor.organisation(), "[decider-in-full]"),
                grounds(actor, view),
                List.of(
                        office.name() + " đề nghị " + what(view) + ". " + view.nameNow() + " được khen thưởng tại "
                                + first(view.award()) + ", số sổ vàng "
                                + view.award().ordinal() + ".",
                        "Lý do: " + view.reason()),
                List.of(),
                List.of(),
                List.of(office.name() + heads.words(actor.organisation(), " kính trình [decider] xem xét, quyết định")),
                List.of("Như trên", "Lưu: VT"),
                heads.head(office, view.approvedBy(), false));
        return new Paper("Tờ trình " + code, format, prints.submissionLetter(letter, format));
    }

    /** The draft of the decision. */
    public Paper decision(Actor actor, AmendmentCode code, PrintFormat format) {
        AmendmentView view = amendments.view(actor, code);
        return decision(actor, view, new Numbering(view.decisionNumber(), view.decisionDate()), format);
    }

    /** As it reads with a number and a date that are not recorded yet. */
    Paper decision(Actor actor, AmendmentCode code, Numbering numbering, PrintFormat format) {
        return decision(actor, amendments.view(actor, code), numbering, format);
    }

    private Paper decision(Actor actor, AmendmentView view, Numbering numbering, PrintFormat format) {
        campaign(actor, view);
        DecisionData decision = new DecisionData(
                heads.ofDecision(actor.organisation(), numbering.number(), numbering.date()),
                "Về việc " + what(view),
                heads.authority(actor.organisation()),
                grounds(actor, view),
                articles(actor, view),
                heads.recipientsOfDecision(actor.organisation()),
                heads.decider(actor.organisation(), view.decidedBy(), view.decidedOnBehalf()),
                "",
                List.of(),
                List.of());
        return new Paper("Dự thảo quyết định " + view.code(), format, prints.decision(decision, format));
    }

    private List<String> articles(Actor actor, AmendmentView view) {
        String award = first(view.award()) + ", số sổ vàng " + view.award().ordinal();
        String deed =
                switch (view.kind()) {
                    case CORRECTION ->
                        "Đính chính tên tại %s: “%s” sửa thành “%s”. Các nội dung khác của Quyết định giữ nguyên."
                                .formatted(award, view.nameNow(), view.nameAfter());
                    case REVOCATION ->
                        "Hủy bỏ việc khen thưởng đối với %s tại %s; thu hồi hiện vật khen thưởng và tiền thưởng."
                                .formatted(view.nameNow(), award);
                    case EXCHANGE ->
                        "Cấp đổi bằng cho %s, được khen thưởng tại %s; thu hồi bằng cũ."
                                .formatted(view.nameNow(), award);
                    case REISSUE -> "Cấp lại bằng cho %s, được khen thưởng tại %s.".formatted(view.nameNow(), award);
                };
        return List.of(
                deed,
                "Quyết định này có hiệu lực kể từ ngày ký.",
                heads.carriedOutBy(actor.organisation(), "tập thể, cá nhân"));
    }

    private List<String> grounds(Actor actor, AmendmentView view) {
        List<String> grounds = new ArrayList<>(List.of(heads.law()));
        if (view.ground().clause().ref().startsWith("Luật ")) {
            grounds.add("Căn cứ " + view.ground().clause().ref() + ": "
                    + view.ground().text().vi());
        }
        grounds.add("Căn cứ " + first(view.award()) + heads.words(actor.organisation(), " của [decider]"));
        view.earlier()
                .forEach(change -> grounds.add(
                        "Căn cứ Quyết định số " + change.decisionNumber() + " " + Grounds.day(change.decisionDate())));
        return grounds;
    }

    /** {@code đính chính Quyết định số 0412/QĐ-UBND …}, {@code cấp lại bằng cho …}. */
    private static String what(AmendmentView view) {
        return switch (view.kind()) {
            case CORRECTION -> "đính chính " + first(view.award());
            case REVOCATION -> "hủy bỏ việc khen thưởng đối với " + view.nameNow();
            case EXCHANGE -> "cấp đổi bằng cho " + view.nameNow();
            case REISSUE -> "cấp lại bằng cho " + view.nameNow();
        };
    }

    private static String first(Award award) {
        return "Quyết định số " + award.decisionNumber() + " " + Grounds.day(award.decisionDate());
    }

    private Campaign campaign(Actor actor, AmendmentView view) {
        return campaigns
                .byCode(actor.organisation(), view.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(view.campaign()));
    }
}
