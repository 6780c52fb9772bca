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

/** The numbers of decisions: each once in a year, whatever it decides, because a records office numbers within a year. */
@Service
public class DecisionNumbers {

    private final JdbcClient jdbc;
    private final RivalWrite rivals;

    DecisionNumbers(JdbcClient jdbc, RivalWrite rivals) {
        this.jdbc = jdbc;
        this.rivals = rivals;
    }

    /** Whether another decision of that year has the number. */
    @Transactional(readOnly = true)
    public boolean taken(OrganisationCode organisation, String number, LocalDate date) {
        return jdbc.sql(
                        "select exists (select 1 from decision_number where organisation = ? and year = ? and number = ?)")
                .params(organisation.value(), date.getYear(), number.strip())
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
        rivals.run(
                () -> jdbc.sql("insert into decision_number (organisation, year, number, subject) values (?, ?, ?, ?)")
                        .params(organisation.value(), date.getYear(), number.strip(), at.id())
                        .update(),
                taken -> new RefusedException(refusal(at)));
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
