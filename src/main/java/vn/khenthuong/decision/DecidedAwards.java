package vn.khenthuong.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.register.Award;

/** The register's entries that a decision brings: everybody agreed, numbered in the order of the list. */
final class DecidedAwards {

    private DecidedAwards() {}

    /**
     * @param number of the decision, null where it is not known yet
     * @param date likewise
     */
    static List<Award> of(Round round, List<AwaitingNominee> agreed, String number, LocalDate date) {
        List<Award> awards = new ArrayList<>();
        for (AwaitingNominee nominee : agreed) {
            awards.add(nominee.award(nominee.nominee().typed().awardForm(), number, date, awards.size() + 1));
        }
        return awards;
    }
}
