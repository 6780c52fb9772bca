package vn.khenthuong.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/** The campaigns of an organisation, as their newest or an earlier version says. */
@Component
public class Campaigns {

    private static final Text NONE_OPEN =
            new Text("Hiện không có phong trào thi đua nào đang mở.", "No campaign is open now.");
    private static final Text NOT_CHOSEN = new Text(
            "Có nhiều phong trào thi đua đang mở. Hãy chọn phong trào mà việc này thuộc về.",
            "Several campaigns are open; choose the one that this belongs to.");
    private static final Text NOT_OPEN = new Text(
            "Phong trào thi đua này không còn mở. Hãy tải lại trang và chọn phong trào đang mở.",
            "This campaign is not open; load the page again and choose one that is.");

    private final CampaignTable table;
    private final PlanReader reader;

    // A version never changes once it is stored; parsing one on every request would cost more than everything else.
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    Campaigns(CampaignTable table, PlanReader reader) {
        this.table = table;
        this.reader = reader;
    }

    /** The open campaigns in their newest versions, the one opened last first; empty if none is open. */
    public List<Campaign> open(OrganisationCode organisation) {
        return table.open(organisation).stream().map(this::campaign).toList();
    }

    /**
     * The open campaign that somebody means with what they begin.
     *
     * @param code null or blank: the only one that is open
     * @param subject what is begun, for the findings
     * @throws RefusedException if none is open, if several are and none is named, or if the one named is not open
     */
    public Campaign meant(OrganisationCode organisation, String code, Subject subject) {
        List<Campaign> open = open(organisation);
        if (open.isEmpty()) {
            throw refused(subject, "campaign-none-open", "", NONE_OPEN);
        }
        if (code == null || code.isBlank()) {
            if (open.size() > 1) {
                String codes = open.stream().map(Campaign::code).collect(Collectors.joining(", "));
                throw refused(subject, "campaign-not-chosen", codes, NOT_CHOSEN);
            }
            return open.get(0);
        }
        return open.stream()
                .filter(campaign -> campaign.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> refused(subject, "campaign-not-open", code.strip(), NOT_OPEN));
    }

    private static RefusedException refused(Subject subject, String rule, String found, Text text) {
        return new RefusedException(Finding.invalid(rule, subject, found, "", text.vi(), text.en()));
    }

    /** The newest version of a campaign, open or closed. */
    public Optional<Campaign> byCode(OrganisationCode organisation, String code) {
        return table.newest(organisation, code).map(this::campaign);
    }

    /** One version of a campaign, such as the one that a dossier was sent under. */
    public Optional<Campaign> version(OrganisationCode organisation, String code, int version) {
        return table.version(organisation, code, version).map(this::campaign);
    }

    /** The newest version of every campaign, opened last first. */
    public List<Campaign> all(OrganisationCode organisation) {
        return table.all(organisation).stream().map(this::campaign).toList();
    }

    /**
     * Holds a campaign for the rest of the caller's transaction, so that nobody closes it meanwhile.
     *
     * @return false if there is no such campaign, or it is closed
     */
    public boolean holdOpen(OrganisationCode organisation, String code) {
        return table.lock(organisation, code)
                && byCode(organisation, code).filter(Campaign::open).isPresent();
    }

    private Campaign campaign(CampaignTable.Version stored) {
        Parsed plan = parsed.computeIfAbsent(stored.sha256(), sha -> {
            String text = table.text(stored);
            PlanReader.Reading read = reader.stored(stored.code() + ".yaml", text);
            return new Parsed(read.plan(), read.assumptions(), PlanRulesOf.plan(read.plan()));
        });
        return new Campaign(
                stored.number(),
                stored.sha256(),
                stored.closedAt(),
                plan.plan(),
                plan.assumptions(),
                stored.ended(),
                stored.ended() == null
                        ? plan.rules()
                        : plan.rules().endedOn(stored.ended().day()));
    }

    private record Parsed(Plan plan, Assumptions assumptions, PlanRules rules) {}
}
