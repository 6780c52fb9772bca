package vn.khenthuong.portal.plan;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.campaign.QuotaLine;
import vn.khenthuong.eligibility.CriteriaSet;

/** Reads a plan for the page that shows it, which uses it as {@code @planWords}. */
@Component
class PlanWords {

    /** The line's limit of what is counted; a dash where it sets none. */
    public String limit(QuotaLine line, String counting) {
        return line.limits().stream()
                .filter(limit -> limit.counts().name().equals(counting))
                .map(limit -> Integer.toString(limit.max()))
                .findFirst()
                .orElse("–");
    }

    /** The sets for which the plan has standards. */
    public List<CriteriaSet> sets(Plan plan) {
        return Arrays.stream(CriteriaSet.values())
                .filter(set -> plan.criteria().stream().anyMatch(criterion -> criterion.set() == set))
                .toList();
    }
}
