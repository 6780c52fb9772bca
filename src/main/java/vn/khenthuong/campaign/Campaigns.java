package vn.khenthuong.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.shared.OrganisationCode;

/** The campaigns of an organisation, as their newest or an earlier version says. */
@Component
public class Campaigns {

    private final CampaignTable table;
    private final PlanReader reader;

    // A version never changes once it is stored; parsing one on every request would cost more than everything else.
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    Campaigns(CampaignTable table, PlanReader reader) {
        this.table = table;
        this.reader = reader;
    }

    /** The open campaign's newest version; of several open ones the one opened last. */
    public Optional<Campaign> current(OrganisationCode organisation) {
        return table.current(organisation).map(this::campaign);
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
