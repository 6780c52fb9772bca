package vn.khenthuong.print;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.decision.DecisionNotice;
import vn.khenthuong.decision.DecisionNotices;
import vn.khenthuong.document.NoticeData;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;

/** The letter of Home Affairs that tells a unit what became of those whom it proposed (thông báo kết quả khen thưởng). */
@Component
public class NoticePrints {

    private final DecisionNotices notices;
    private final Campaigns campaigns;
    private final Letterheads heads;
    private final Prints prints;

    NoticePrints(DecisionNotices notices, Campaigns campaigns, Letterheads heads, Prints prints) {
        this.notices = notices;
        this.campaigns = campaigns;
        this.heads = heads;
        this.prints = prints;
    }

    /**
     * The letter to one unit, for whoever may see the round.
     *
     * @throws vn.khenthuong.shared.RefusedException before the decision is issued, and if it decides on nobody of the unit
     */
    public Paper ofRound(Actor actor, RoundCode code, UnitCode unit, PrintFormat format) {
        return paper(actor, notices.of(actor, code, unit), format);
    }

    /**
     * The letter to the dossier's unit, for whoever may see the dossier.
     *
     * @param round null for the newest decision on it
     * @throws NotPermittedException as unknown before the letters of that decision have left
     */
    public Paper ofDossier(Actor actor, ProposalCode dossier, RoundCode round, PrintFormat format) {
        return paper(actor, notices.of(actor, dossier, round), format);
    }

    private Paper paper(Actor actor, DecisionNotice notice, PrintFormat format) {
        Campaign campaign = campaigns
                .byCode(actor.organisation(), notice.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(notice.campaign()));
        Unit office = heads.appraiser(actor.organisation());
        String form = Grounds.awardForm(campaign);
        String unit = heads.inText(notice.unit());
        NoticeData data = new NoticeData(
                heads.of(office, "", null),
                "Kết quả xét tặng " + form + " trong " + campaign.plan().title().vi(),
                List.of("Căn cứ Quyết định số %s %s của %s về việc tặng %s, %s thông báo kết quả"
                                .formatted(
                                        notice.decisionNumber(),
                                        Grounds.day(notice.decisionDate()),
                                        heads.words(actor.organisation(), "[decider-in-full]"),
                                        form,
                                        office.name())
                        + " đối với các tập thể, cá nhân do " + unit + " đề nghị như sau:"),
                "Được tặng " + form + ": " + awarded(notice),
                notice.awarded().stream()
                        .map(one -> new NoticeData.Awarded(
                                one.ordinal(),
                                one.name(),
                                Grounds.position(one.name(), one.nominee().nominee())))
                        .toList(),
                "Không khen thưởng: %02d trường hợp".formatted(notice.refused().size()),
                notice.refused().stream().map(NoticePrints::refused).toList(),
                closing(notice, office, unit),
                List.of(unit, "Lưu: VT"),
                heads.head(office, null, false));
        return new Paper(
                "Thông báo kết quả " + notice.unit().name() + " " + notice.round(),
                format,
                prints.notice(data, format));
    }

    private static String awarded(DecisionNotice notice) {
        long collectives = notice.awarded().stream()
                .filter(one -> one.nominee().nominee().typed().kind() == NomineeKind.COLLECTIVE)
                .count();
        long individuals = notice.awarded().size() - collectives;
        List<String> counts = new ArrayList<>();
        if (collectives > 0) {
            counts.add("%02d tập thể".formatted(collectives));
        }
        if (individuals > 0) {
            counts.add("%02d cá nhân".formatted(individuals));
        }
        return String.join(", ", counts);
    }

    private static List<String> closing(DecisionNotice notice, Unit office, String unit) {
        List<String> closing = new ArrayList<>();
        if (!notice.awarded().isEmpty()) {
            closing.add("Đề nghị " + unit
                    + " thông báo và gửi bản sao Quyết định đến từng tập thể, cá nhân được khen thưởng.");
        }
        if (!notice.refused().isEmpty()) {
            closing.add("Đề nghị " + unit
                    + " thông báo kết quả và lý do nêu trên đến tập thể, cá nhân không được khen thưởng.");
        }
        closing.add(office.name() + " thông báo để " + unit + " biết, thực hiện");
        return closing;
    }

    private static NoticeData.Refused refused(DecisionNotice.Refused one) {
        String name = Grounds.line(one.nominee().nominee()).name();
        return new NoticeData.Refused(name, Grounds.position(name, one.nominee().nominee()), one.reason());
    }
}
