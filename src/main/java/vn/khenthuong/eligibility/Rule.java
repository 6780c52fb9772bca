package vn.khenthuong.eligibility;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/**
 * One rule of the award route: facts in, findings out, nothing else. A rule without anything to say answers with an empty
 * stream. Its sentences never hold a person's name (they may end in a log); the finding's subject does.
 */
interface Rule {

    /** Stable name in kebab case. */
    String name();

    /** Rows of the plan's rule table (section 6.2 of the domain notes) that this rule enforces; empty for a rule of plain sense. */
    Set<Integer> rows();

    /** The ways of a dossier on which the rule speaks; on the others nobody is held to it. */
    default Set<Route> routes() {
        return EnumSet.allOf(Route.class);
    }

    Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage);

    default Finding finding(
            Severity severity, Subject subject, String found, String wanted, Clause clause, String vi, String en) {
        return new Finding(name(), severity, subject, found, wanted, clause, new Text(vi, en));
    }
}
