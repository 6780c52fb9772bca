package vn.khenthuong.eligibility;

import java.util.List;
import vn.khenthuong.shared.Finding;

/** Every rule of the award route. All findings are returned at once, the gravest first. */
public final class RuleBook {

    private RuleBook() {}

    /** Asks every rule that speaks at this stage. */
    public static List<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        throw new UnsupportedOperationException("rules are being written");
    }
}
