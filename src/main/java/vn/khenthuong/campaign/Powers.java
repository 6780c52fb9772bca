package vn.khenthuong.campaign;

import java.util.ArrayList;
import java.util.List;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Organisation;

/** What a campaign may award is bound by what its organisation may grant; only the State's awards are granted further up. */
record Powers(Organisation organisation) {

    List<PlanProblem> problems(Plan plan, Locations locations) {
        List<PlanProblem> problems = new ArrayList<>();
        if (plan.level() != organisation.level()) {
            problems.add(locations.problem(
                    "/level",
                    "không phải cấp của " + organisation.name() + "; cần " + organisation.level(),
                    "not the level of " + organisation.name() + "; expected " + organisation.level()));
        }
        for (int i = 0; i < plan.awardForms().size(); i++) {
            Plan.AwardForm form = plan.awardForms().get(i);
            if (form.route() != Route.STATE && organisation.grant(form.key()).isEmpty()) {
                problems.add(locations.problem(
                        "/awardForms/" + i + "/key",
                        "mã '" + form.key() + "' không phải hình thức mà " + organisation.name()
                                + " được tặng; hãy chọn trong danh sách: " + offered(organisation)
                                + ", hoặc một hình thức cấp Nhà nước",
                        organisation.name() + " does not grant '" + form.key() + "'; expected one of "
                                + grants(organisation)
                                + ", or a form with route STATE"));
            }
        }
        return problems;
    }

    private static String offered(Organisation organisation) {
        return String.join(
                ", ",
                organisation.grants().stream()
                        .map(grant -> grant.form() + " ('" + grant.form() + "')")
                        .toList());
    }

    private static String grants(Organisation organisation) {
        return String.join(
                ", ", organisation.grants().stream().map(grant -> grant.form()).toList());
    }
}
