package vn.khenthuong.print;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.document.LetterData;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.stateaward.StateListView;
import vn.khenthuong.stateaward.StateLists;

/** The submission to the State, made from the list, for whoever may see it. */
@Component
public class StateListPrints {

    private final StateLists lists;
    private final Campaigns campaigns;
    private final Letterheads heads;
    private final Prints prints;

    StateListPrints(StateLists lists, Campaigns campaigns, Letterheads heads, Prints prints) {
        this.lists = lists;
        this.campaigns = campaigns;
        this.heads = heads;
        this.prints = prints;
    }

    /** The Chairman's submission with the nominees that stand now. */
    public Paper letter(Actor actor, StateListCode code, PrintFormat format) {
        StateListView list = lists.view(actor, code);
        Campaign campaign = campaigns
                .byCode(actor.organisation(), list.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(list.campaign()));
        String form = list.formName().vi();
        LetterData letter = new LetterData(
                heads.ofDecision(actor.organisation(), list.submissionNumber(), list.submissionDate()),
                "Về việc đề nghị tặng " + form + " trong "
                        + campaign.plan().title().vi(),
                "Thủ tướng Chính phủ (qua Bộ Nội vụ)",
                List.of(heads.law(), Grounds.plan(campaign)),
                List.of(council(list)
                        + heads.words(actor.organisation(), "[Decider-in-full] kính đề nghị xem xét, tặng ")
                        + form + " cho các tập thể, cá nhân sau:"),
                lines(list, NomineeKind.COLLECTIVE),
                lines(list, NomineeKind.INDIVIDUAL),
                List.of(heads.words(actor.organisation(), "[Decider-in-full] kính trình xem xét, quyết định")),
                List.of("Như trên", "Bộ Nội vụ", "Lưu: VT"),
                heads.decider(actor.organisation(), list.signedBy(), list.signedOnBehalf()));
        return new Paper("Tờ trình cấp Nhà nước " + code, format, prints.submissionLetter(letter, format));
    }

    private static String council(StateListView list) {
        return list.council() == null
                ? ""
                : "Hội đồng Thi đua - Khen thưởng đã họp "
                        + Grounds.day(list.council().heldOn()) + " và bỏ phiếu đối với từng trường hợp. ";
    }

    private static List<LetterData.Proposed> lines(StateListView list, NomineeKind kind) {
        return submitted(list).stream()
                .filter(line -> line.nominee().nominee().typed().kind() == kind)
                .map(line -> Grounds.line(line.nominee().nominee()))
                .toList();
    }

    /** Who was submitted, or will be: those that stand, and after the sending also those that were answered. */
    static List<StateListView.Line> submitted(StateListView list) {
        return list.lines().stream()
                .filter(line -> line.nominee() != null)
                .filter(line -> line.state().standing() || !line.answers().isEmpty())
                .toList();
    }
}
