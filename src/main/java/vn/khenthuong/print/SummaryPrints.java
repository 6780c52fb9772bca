package vn.khenthuong.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.document.SummaryData;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.summary.CampaignSummaries;
import vn.khenthuong.summary.CampaignSummary;
import vn.khenthuong.summary.SummarySheet;
import vn.khenthuong.summary.SummarySheets;

/** The summing-up report of a campaign, for whoever may see its numbers; the office completes and signs it. */
@Component
public class SummaryPrints {

    /** Characters of a column that is wrapped, and what stands free beside each. */
    private static final int WIDEST = 30;

    private static final int AIR = 3;

    private final CampaignSummaries summaries;
    private final Campaigns campaigns;
    private final Letterheads heads;
    private final Prints prints;

    SummaryPrints(CampaignSummaries summaries, Campaigns campaigns, Letterheads heads, Prints prints) {
        this.summaries = summaries;
        this.campaigns = campaigns;
        this.heads = heads;
        this.prints = prints;
    }

    /** The report without number and day, which the office's records give it. */
    public Paper report(Actor actor, String code, PrintFormat format) {
        CampaignSummary summary = summaries.of(actor, code);
        Campaign campaign = campaigns.byCode(actor.organisation(), code).orElseThrow();
        Unit office = heads.appraiser(actor.organisation());
        SummaryData data = new SummaryData(
                heads.of(office, "", null),
                "Tổng kết " + campaign.plan().title().vi(),
                heads.words(actor.organisation(), "[decider-in-full]"),
                List.of(heads.law(), Grounds.plan(campaign)),
                words(summary),
                SummarySheets.withoutSilent(summary).stream()
                        .map(SummaryPrints::table)
                        .toList(),
                office.name() + " kính báo cáo",
                List.of("Như trên", "Lưu: VT"),
                heads.head(office, null, false));
        return new Paper("Báo cáo tổng kết " + code, format, prints.summary(data, format));
    }

    private static List<String> words(CampaignSummary summary) {
        List<String> words = new ArrayList<>(numbers(summary));
        String silent = summary.units().stream()
                .filter(CampaignSummary.UnitNumbers::silent)
                .map(CampaignSummary.UnitNumbers::name)
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            words.add("Đơn vị không có hồ sơ và không thông báo: " + silent + ".");
        }
        return words;
    }

    private static List<String> numbers(CampaignSummary summary) {
        return List.of(
                "Có %d đơn vị thuộc phạm vi phong trào; %d đơn vị gửi %d hồ sơ, %d đơn vị thông báo không đề nghị."
                        .formatted(
                                summary.units().size(), summary.proposing(), summary.dossiers(), summary.declaring()),
                "Có %d trường hợp được đề nghị khen thưởng; %d cá nhân, %d tập thể được khen thưởng."
                        .formatted(summary.proposed(), summary.awardedIndividuals(), summary.awardedCollectives()));
    }

    private static SummaryData.Table table(SummarySheet sheet) {
        List<Boolean> figures = IntStream.range(0, sheet.columns().size())
                .mapToObj(
                        column -> !sheet.rows().isEmpty() && sheet.rows().get(0).get(column) instanceof Number)
                .toList();
        return new SummaryData.Table(
                sheet.heading(),
                sheet.columns(),
                widths(sheet),
                figures,
                sheet.rows().stream()
                        .map(row -> row.stream().map(SummaryPrints::cell).toList())
                        .toList());
    }

    /** By what stands in a column, so that no word is broken; together a hundred. */
    private static List<Integer> widths(SummarySheet sheet) {
        List<Integer> weights = IntStream.range(0, sheet.columns().size())
                .map(column -> Math.max(
                        word(sheet.columns().get(column)),
                        sheet.rows().stream()
                                .mapToInt(row ->
                                        Math.min(WIDEST, cell(row.get(column)).length()))
                                .max()
                                .orElse(0)))
                .boxed()
                .toList();
        int all = weights.stream().mapToInt(weight -> weight + AIR).sum();
        return weights.stream().map(weight -> (weight + AIR) * 100 / all).toList();
    }

    private static int word(String heading) {
        return Arrays.stream(heading.split(" ")).mapToInt(String::length).max().orElse(0);
    }

    private static String cell(Object value) {
        return value instanceof Double days
                ? String.format(Locale.forLanguageTag("vi"), "%,.1f", days)
                : String.valueOf(value);
    }
}
