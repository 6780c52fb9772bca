package vn.khenthuong.proposal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.eligibility.Route;

/** The form that a nominee of the State's way falls to: the one that the plan's lines bind, else the first open one. */
@Component
class ProvincialForm {

    private final DossierChecks checks;
    private final Courses courses;

    ProvincialForm(DossierChecks checks, Courses courses) {
        this.checks = checks;
        this.courses = courses;
    }

    /** @return empty where the campaign has none */
    Optional<String> of(Proposal proposal) {
        Campaign campaign = checks.campaign(proposal);
        String bound =
                campaign.plan().quota() == null ? null : campaign.plan().quota().awardForm();
        return courses.open(campaign).stream()
                .filter(form -> form.route() == Route.PROVINCE)
                .map(Plan.AwardForm::key)
                .sorted((one, other) -> Boolean.compare(other.equals(bound), one.equals(bound)))
                .findFirst();
    }
}
