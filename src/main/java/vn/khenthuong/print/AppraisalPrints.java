package vn.khenthuong.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.AppraisalSheet;
import vn.khenthuong.appraisal.AppraisalSheets;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.decision.RoundView;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.document.AppraisalReportData;
import vn.khenthuong.document.AppraisalReportData.Row;
import vn.khenthuong.document.LetterData;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;

/**
 * Báo cáo thẩm định of a round: what Home Affairs found of each nominee of its list, and of those of the same dossiers whom it
 * does not propose. It says what was judged and approved then, not what the rules would say today.
 */
@Component
public class AppraisalPrints {

    private final Rounds rounds;
    private final Dossiers dossiers;
    private final AppraisalSheets sheets;
    private final Campaigns campaigns;
    private final Letterheads heads;
    private final Prints prints;

    AppraisalPrints(
            Rounds rounds,
            Dossiers dossiers,
            AppraisalSheets sheets,
            Campaigns campaigns,
            Letterheads heads,
            Prints prints) {
        this.rounds = rounds;
        this.dossiers = dossiers;
        this.sheets = sheets;
        this.campaigns = campaigns;
        this.heads = heads;
        this.prints = prints;
    }

    /**
     * For whoever may see the round and read appraisals.
     *
     * @throws NotPermittedException as unknown if the actor may not see the round, as an act if it is not theirs to read
     *     appraisals
     */
    public Paper report(Actor actor, RoundCode code, PrintFormat format) {
        RoundView round = rounds.view(actor, code);
        if (!sheets.readableBy(actor)) {
            throw NotPermittedException.act("read appraisal", code.value());
        }
        Campaign campaign = campaigns
                .byCode(actor.organisation(), round.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(round.campaign()));
        Unit office = heads.appraiser(actor.organisation());
        String form = Grounds.awardForm(campaign);
        List<RoundView.Line> listed = round.standing();
        Map<ProposalCode, Appraised> appraised = new LinkedHashMap<>();
        listed.stream()
                .map(line -> line.nominee().dossier())
                .distinct()
                .forEach(dossier -> appraised.put(
                        dossier, new Appraised(dossiers.view(actor, dossier), sheets.of(actor, dossier))));
        List<Row> recommended = listed.stream()
                .map(line -> row(
                        line.nominee().nominee(),
                        line.nominee().unit(),
                        appraised.get(line.nominee().dossier())))
                .toList();
        List<Row> refused =
                appraised.values().stream().flatMap(Appraised::refused).toList();
        String chairman = heads.words(actor.organisation(), "[decider-in-full]");
        AppraisalReportData report = new AppraisalReportData(
                heads.of(office, "", null),
                "Thẩm định hồ sơ đề nghị tặng " + form + " trong "
                        + campaign.plan().title().vi(),
                chairman,
                List.of(heads.law(), Grounds.plan(campaign)),
                List.of(summary(office, listed, appraised.values().stream().toList(), refused)),
                recommended,
                refused,
                appraised.values().stream().flatMap(Appraised::opinions).toList(),
                List.of(office.name() + " kính báo cáo " + chairman + " xem xét, quyết định"),
                List.of("Như trên", "Lưu: VT"),
                heads.head(office, round.signedBy(), false));
        return new Paper("Báo cáo thẩm định " + code, format, prints.appraisalReport(report, format));
    }

    private static String summary(
            Unit office, List<RoundView.Line> listed, List<Appraised> appraised, List<Row> refused) {
        Set<String> from =
                appraised.stream().map(one -> one.dossier().unit().name()).collect(Collectors.toSet());
        long collectives = listed.stream()
                .filter(line -> line.nominee().nominee().typed().kind() == NomineeKind.COLLECTIVE)
                .count();
        String proposed =
                "%s đã thẩm định %02d hồ sơ của %02d đơn vị và đề nghị khen thưởng %02d trường hợp (%02d tập thể, %02d cá nhân)"
                        .formatted(
                                office.name(),
                                appraised.size(),
                                from.size(),
                                listed.size(),
                                collectives,
                                listed.size() - collectives);
        return refused.isEmpty()
                ? proposed + "."
                : proposed + "; không đề nghị khen thưởng %02d trường hợp.".formatted(refused.size());
    }

    private static Row row(NomineeView nominee, Unit unit, Appraised of) {
        LetterData.Proposed line = Grounds.line(nominee);
        AppraisalSheet.Line judged = of.newest(nominee.id());
        List<String> about = Stream.of(Grounds.position(line.name(), nominee), "Đơn vị đề nghị: " + unit.name())
                .filter(text -> !text.isEmpty())
                .toList();
        if (judged == null) {
            return new Row(line.name(), about, List.of("Chưa ghi kết quả thẩm định."), "", "");
        }
        return new Row(line.name(), about, AppraisalWords.findings(judged), outcome(judged), judged.reason());
    }

    private static String outcome(AppraisalSheet.Line judged) {
        return switch (judged.outcome()) {
            case RECOMMEND -> "Đề nghị khen thưởng";
            case REFUSE -> "Không đề nghị khen thưởng";
            case RETURN -> "Trả lại để bổ sung";
        };
    }

    /** A dossier with what was recorded of it, newest lines first. */
    private record Appraised(DossierView dossier, AppraisalSheet sheet) {

        AppraisalSheet.Line newest(NomineeId nominee) {
            return sheet.lines().stream()
                    .filter(line -> line.nominee().equals(nominee))
                    .findFirst()
                    .orElse(null);
        }

        Stream<Row> refused() {
            return dossier.nominees().stream()
                    .filter(nominee -> {
                        AppraisalSheet.Line newest = newest(nominee.id());
                        return newest != null && newest.settled() && newest.outcome() == Appraisal.LineOutcome.REFUSE;
                    })
                    .map(nominee -> row(nominee, dossier.unit(), this));
        }

        Stream<String> opinions() {
            return sheet.consultations().stream()
                    .map(asked -> AppraisalWords.opinion(dossier.code(), asked))
                    .filter(Objects::nonNull);
        }
    }
}
