package vn.khenthuong.register;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/**
 * Finds in the whole register, over all campaigns, units and years, who may be the same person or collective: equal citizen
 * number; the same words whatever their order, diacritics and case; the same birth date and a similar name; a similar name
 * where the birth date does not speak against it. Every way goes through an index of its own.
 */
@Service
public class Lookalikes {

    /** From which likeness by trigrams a name counts as similar: one letter of some twelve may differ. */
    static final double SIMILAR = 0.7;

    /** With an equal birth date less is enough. */
    private static final double SIMILAR_WITH_BIRTH_DATE = 0.5;

    private static final int MOST = 200;

    /** Keys that are alike. Asked apart, so that no estimate of how many there are leads the second question to a scan. */
    static final String KEYS =
            """
            select name_key from register_name
            where organisation = :organisation and kind = :kind and name_key % :key
            order by similarity(name_key, :key) desc limit 50
            """;

    static final String ENTRIES =
            """
            with found as (
              select id from award_entry
              where organisation = :organisation and citizen_hash = :number
              union
              (select id from award_entry
               where organisation = :organisation and kind = :kind and name_key = :key
               order by (birth_date = :born) desc nulls last, decision_date desc limit :most)
              union
              select id from award_entry
              where organisation = :organisation and birth_date = :born and kind = :kind
                and similarity(name_key, :key) >= :less
              union
              (select id from award_entry
               where organisation = :organisation and kind = :kind and name_key = any(:keys)
                 and (cast(:born as date) is null or birth_date is null or abs(birth_date - :born) <= 366)
               limit :most))
            """
                    + AwardRegister.SELECT.replaceFirst(
                            " from award_entry ", ", similarity(name_key, :key) as alike from award_entry ")
                    + "where id in (select id from found)";

    private final JdbcClient jdbc;

    Lookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whom to look for.
     *
     * @param birthDate null if unknown, and for a collective
     * @param citizenHash null if unknown
     */
    public record Sought(NomineeKind kind, String name, LocalDate birthDate, String citizenHash, UnitCode unit) {}

    /** An entry of the register with how much it looks like the one sought. */
    public record Lookalike(Award award, Likeness likeness) {}

    /** The likeliest first, twenty at most. Asked for whoever may read the register. */
    @Transactional(readOnly = true)
    public List<Lookalike> of(OrganisationCode organisation, Sought sought) {
        String key = FoldedName.of(sought.name()).key();
        if (key.isEmpty()) {
            return List.of();
        }
        // The index answers for the threshold of the transaction; the default would read far more than is shown.
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', ?, true)")
                .param(String.valueOf(SIMILAR))
                .query(String.class)
                .single();
        Likeness.Facts facts = new Likeness.Facts(
                sought.kind(), sought.name(), sought.birthDate(), sought.citizenHash(), sought.unit());
        List<String> keys = jdbc.sql(KEYS)
                .param("organisation", organisation.value())
                .param("kind", sought.kind().name())
                .param("key", key)
                .query(String.class)
                .list();
        return jdbc
                .sql(ENTRIES)
                .param("keys", keys.toArray(String[]::new))
                .param("organisation", organisation.value())
                .param("kind", sought.kind().name())
                .param("key", key)
                .param("number", sought.citizenHash(), Types.VARCHAR)
                .param("born", sought.birthDate(), Types.DATE)
                .param("less", SIMILAR_WITH_BIRTH_DATE)
                .param("most", MOST)
                .query((row, number) -> {
                    Award award = AwardRegister.read(row, number);
                    return new Lookalike(
                            award,
                            Likeness.of(
                                    facts,
                                    new Likeness.Facts(
                                            award.kind(),
                                            award.name(),
                                            award.birthDate(),
                                            award.citizenHash(),
                                            award.unit()),
                                    row.getDouble("alike")));
                })
                .list()
                .stream()
                .sorted(Comparator.comparingInt(
                                (Lookalike one) -> one.likeness().percent())
                        .reversed()
                        .thenComparing(one -> one.award().decisionDate(), Comparator.reverseOrder())
                        .thenComparing(one -> one.award().id()))
                .limit(20)
                .toList();
    }
}
