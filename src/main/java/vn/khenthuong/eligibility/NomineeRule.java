package vn.khenthuong.eligibility;

import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;

/** A rule that looks at one nominee at a time, and only at those who stand to be judged at the stage. */
interface NomineeRule extends Rule {

    @Override
    default Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        return dossier.nominees().stream()
                .filter(nominee -> judges(nominee, stage))
                .flatMap(nominee -> check(nominee, dossier, plan, stage));
    }

    Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage);

    /**
     * In a draft everybody; then those the council selects (stand A4: other candidates bind nothing). A hold keeps out of the
     * letter (stand A19), so at sending held ones are not judged, and until they join by a supplementary letter neither later;
     * one who is held after sending is judged like everybody, or nobody would have judged them when the hold is lifted.
     */
    default boolean judges(NomineeFacts nominee, Stage stage) {
        if (stage == Stage.DRAFT) {
            return true;
        }
        boolean heldNow = stage == Stage.SENDING && !nominee.holds().isEmpty();
        boolean neverSent = stage.reached(Stage.SENDING) && nominee.suspended();
        return nominee.selected() && !heldNow && !neverSent;
    }

    static boolean keptOut(NomineeFacts nominee) {
        return nominee.suspended() || !nominee.holds().isEmpty();
    }
}
