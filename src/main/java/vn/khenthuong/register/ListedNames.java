package vn.khenthuong.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Text;

/** What units, forms and campaigns are called here, read once for all rows of a list. */
final class ListedNames {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int MOST_FOLDED = 2000;

    private final Map<String, String> units = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, Campaign> campaigns = new HashMap<>();

    /** A list of thousands names the same few over and over; folding each time would cost more than reading it. */
    private final Map<String, String> folded = new HashMap<>();

    ListedNames(OrganisationCode organisation, Units units, AwardForms forms, Campaigns campaigns) {
        units.all(organisation).forEach(unit -> {
            String folded = FoldedName.of(unit.name()).value();
            if (this.units.putIfAbsent(folded, unit.code().value()) != null) {
                ambiguous.add(folded);
            }
        });
        // A code is never taken for a name.
        units.all(organisation).forEach(unit -> {
            this.units.put(unit.code().value(), unit.code().value());
            ambiguous.remove(unit.code().value());
        });
        for (Map.Entry<String, Text> form : forms.ofPlans(organisation).entrySet()) {
            this.forms.put(FoldedName.of(form.getKey()).value(), form.getKey());
            this.forms.put(FoldedName.of(form.getValue().vi()).value(), form.getKey());
        }
        List<Campaign> all = campaigns.all(organisation);
        for (Campaign campaign : all) {
            this.campaigns.put(FoldedName.of(campaign.code()).value(), campaign);
            this.campaigns.put(FoldedName.of(campaign.plan().title().vi()).value(), campaign);
        }
    }

    /**
     * A unit as it was meant.
     *
     * @param code null if it has none here
     * @param ambiguous whether several have the name
     */
    record Unit(String code, boolean ambiguous) {}

    Unit unit(String typed) {
        if (typed == null) {
            return new Unit(null, false);
        }
        String name = units.containsKey(typed) ? typed : fold(typed);
        return new Unit(units.get(name), ambiguous.contains(name));
    }

    /** The key of a form that a plan names. */
    Optional<String> form(String typed) {
        return Optional.ofNullable(forms.get(fold(typed)));
    }

    Optional<Campaign> campaign(String typed) {
        return Optional.ofNullable(campaigns.get(fold(typed)));
    }

    /** The words of a text as {@link FoldedName} folds them; empty for null. */
    String fold(String typed) {
        if (typed == null) {
            return "";
        }
        if (folded.size() >= MOST_FOLDED) {
            folded.clear();
        }
        return folded.computeIfAbsent(typed, text -> FoldedName.of(text).value());
    }

    Locale vietnamese() {
        return VIETNAMESE;
    }
}
