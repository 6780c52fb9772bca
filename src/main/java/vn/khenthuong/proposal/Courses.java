package vn.khenthuong.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Subject;

/** Which forms a unit may ask for in a campaign, and the way that each goes. */
@Component
public class Courses {

    private final Campaigns campaigns;
    private final Organisations organisations;

    Courses(Campaigns campaigns, Organisations organisations) {
        this.campaigns = campaigns;
        this.organisations = organisations;
    }

    /** The forms of a campaign that heads of units grant alone; empty if there is none. */
    public List<Plan.AwardForm> grantedByHeads(Campaign campaign) {
        return open(campaign).stream()
                .filter(form -> form.route() == Route.UNIT)
                .toList();
    }

    /** The forms of a campaign that the head of the organisation grants; empty if there is none. */
    public List<Plan.AwardForm> grantedHere(Campaign campaign) {
        return open(campaign).stream()
                .filter(form -> form.route() == Route.PROVINCE)
                .toList();
    }

    /** The forms of a campaign that units ask the organisation for; empty if there is none. */
    public List<Plan.AwardForm> requested(Campaign campaign) {
        return open(campaign).stream()
                .filter(form -> form.route() != Route.UNIT)
                .toList();
    }

    /** The forms of a campaign that go to the State; empty if there is none. */
    public List<Plan.AwardForm> toTheState(Campaign campaign) {
        return open(campaign).stream()
                .filter(form -> form.route() == Route.STATE)
                .toList();
    }

    /** The forms that a dossier may be begun for: what goes to the head of the organisation first. */
    List<Plan.AwardForm> open(Campaign campaign) {
        return campaign.plan().awardForms().stream()
                .filter(Plan.AwardForm::open)
                .sorted((one, other) -> Boolean.compare(other.route() == Route.PROVINCE, one.route() == Route.PROVINCE))
                .toList();
    }

    /**
     * @param awardForm key of the form; null for the first of {@link #open}
     * @throws vn.khenthuong.shared.RefusedException if the unit may not begin a dossier for it
     */
    Course of(Campaign campaign, Unit unit, String awardForm) {
        Organisation organisation = organisations.get(unit.organisation());
        List<Plan.AwardForm> open = open(campaign);
        Optional<Plan.AwardForm> form = open.stream()
                .filter(one -> awardForm == null || one.key().equals(awardForm))
                .findFirst();
        new InputCheck(Subject.proposal("new"))
                .that(
                        !open.isEmpty(),
                        "no-award-form-open",
                        "",
                        "",
                        "",
                        "Phong trào chưa có hình thức khen thưởng nào nhận đề nghị; hãy hỏi quản trị phong trào của "
                                + organisation.name() + ".",
                        "The campaign has no form of award that can be asked for yet; ask the campaign administrator of "
                                + organisation.name() + ".")
                .that(
                        form.isPresent() || open.isEmpty(),
                        "award-form-not-open",
                        "",
                        awardForm == null ? "" : awardForm,
                        "",
                        "Phong trào này không có hình thức khen thưởng đó cho đơn vị, hoặc tuyến trình của hình thức chưa mở. Hãy"
                                + " chọn hình thức khác.",
                        "The campaign has no such form for this unit, or its way is not open. Choose another one.")
                .refuseIfAny();
        Route route = form.orElseThrow().route();
        return new Course(
                form.orElseThrow().key(),
                route,
                route == Route.UNIT ? organisation.grantingUnit(unit.code()) : unit.code());
    }
}
