package vn.khenthuong.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
            awards.add(award(round, nominee, number, date, awards.size() + 1));
        }
        return awards;
    }

    private static Award award(Round round, AwaitingNominee nominee, String number, LocalDate date, int ordinal) {
        var typed = nominee.nominee().typed();
        return new Award(
                UUID.randomUUID(),
                round.campaign(),
                typed.awardForm(),
                nominee.nominee().id(),
                nominee.dossier(),
                nominee.unit().code(),
                nominee.nominee().lineBody(),
                typed.kind(),
                typed.certificateName() == null ? typed.name() : typed.certificateName(),
                typed.birthDate(),
                nominee.citizenHash(),
                number,
                date,
                ordinal);
    }
}
