package vn.khenthuong.decision;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.database.RivalWrite;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/**
 * The numbers of decisions: each once in a year, whatever it decides, because a records office numbers within a year. The
 * organisation's office and each unit's number by themselves.
 */
@Service
public class DecisionNumbers {

    private final JdbcClient jdbc;
    private final RivalWrite rivals;

    DecisionNumbers(JdbcClient jdbc, RivalWrite rivals) {
        this.jdbc = jdbc;
        this.rivals = rivals;
    }

    /** Whether another decision of the organisation and that year has the number. */
    @Transactional(readOnly = true)
    public boolean taken(OrganisationCode organisation, String number, LocalDate date) {
        return taken(organisation, null, number, date);
    }

    /** @param issuer the unit that numbers its own decision; null for the organisation */
    @Transactional(readOnly = true)
    public boolean taken(OrganisationCode organisation, UnitCode issuer, String number, LocalDate date) {
        return jdbc.sql("select exists (select 1 from decision_number"
                        + " where organisation = ? and issuer = ? and year = ? and number = ?)")
                .params(organisation.value(), key(issuer), date.getYear(), number.strip())
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes the number in the caller's transaction; of two who want one, the key lets the first through.
     *
     * @param at what is numbered; its id is kept with the number
     * @throws RefusedException {@code decision-number-taken} to the second
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(OrganisationCode organisation, String number, LocalDate date, Subject at) {
        take(organisation, null, number, date, at);
    }

    /**
     * As {@link #take(OrganisationCode, String, LocalDate, Subject)}, among the numbers of one unit.
     *
     * @param issuer the unit that numbers its own decision; null for the organisation
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(OrganisationCode organisation, UnitCode issuer, String number, LocalDate date, Subject at) {
        rivals.run(
                () -> jdbc.sql("insert into decision_number (organisation, issuer, year, number, subject)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(organisation.value(), key(issuer), date.getYear(), number.strip(), at.id())
                        .update(),
                taken -> new RefusedException(refusal(at)));
    }

    private static String key(UnitCode issuer) {
        return issuer == null ? "" : issuer.value();
    }

    /** @param at what was to be numbered */
    public static Finding refusal(Subject at) {
        return Finding.invalid(
                "decision-number-taken",
                new Subject(at.kind(), at.id(), "number", at.label()),
                "",
                "",
                "Số quyết định này đã dùng cho một quyết định khác trong năm. Hãy kiểm tra lại số.",
                "This number belongs to another decision of the year.");
    }
}
