package vn.khenthuong.portal.dossier;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.khenthuong.campaign.Criterion;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.QuotaMeter;
import vn.khenthuong.proposal.ReturnItems;

/**
 * What the form of a nominee is made from.
 *
 * @param nominee null for a new one
 * @param bodies that the unit may propose for, each with its quota line in the plan's words
 * @param limited whether the plan sets numbers that a nominee of this dossier may count on
 * @param preference the plan's words on preferring direct workers, with their clause; null if it has none
 * @param subjects who may be proposed, of this kind
 * @param subjectsAt where the plan names them; null if at many places or nowhere
 * @param standards the sets of criteria that may apply, each with the subject types that choose it
 * @param election what is asked of the result of the election; null if nothing is, or of nobody of this kind
 * @param window when an achievement counts; null if the plan does not say
 * @param lastDay its last day; null while it is open
 */
record NomineePage(
        DossierView dossier,
        NomineeView nominee,
        List<Choice> bodies,
        List<Choice> managers,
        boolean limited,
        String preference,
        List<Choice> subjects,
        String subjectsAt,
        List<Choice> forms,
        List<Standard> standards,
        Election election,
        List<QuotaMeter> meters,
        Plan.Window window,
        LocalDate lastDay) {

    /** Whether the reader may change this nominee now. */
    boolean mayEdit() {
        return dossier.mayChange(nominee.id(), ReturnItems.NOMINEE);
    }

    /**
     * @param subjects keys of subject types, joined by {@code |}
     * @param weighed what the appraiser weighs and nobody attests
     */
    record Standard(CriteriaSet set, String subjects, List<Criterion> attested, List<Criterion> weighed) {}

    /**
     * What is asked of the result of the election, of places with voters of their own.
     *
     * @param subjects keys of their subject types, joined by {@code |}
     * @param measured what the program judges
     * @param compared what puts nominees in order and keeps nobody out
     */
    record Election(String subjects, List<Criterion> measured, List<Criterion> compared) {

        /** What the plan says of a figure that the program judges, with its clause; null if this plan asks nothing of it. */
        public String words(String gate) {
            return measured.stream()
                    .filter(criterion -> criterion.machine().equals(gate))
                    .findFirst()
                    .map(Election::words)
                    .orElse(null);
        }

        /** What the plan says of the report on the result; null if this plan compares nobody by it. */
        public String compares() {
            return compared.stream().findFirst().map(Election::words).orElse(null);
        }

        private static String words(Criterion criterion) {
            return criterion.text().in(LocaleContextHolder.getLocale()) + " ("
                    + criterion.clause().ref() + ")";
        }
    }

    public String id() {
        return nominee == null ? "new" : nominee.id().toString();
    }
}
