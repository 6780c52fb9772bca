package vn.khenthuong.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** Searches the register, a page at a time, for whoever may read all of it or some units' entries. */
@Service
public class AwardSearch {

    /** How far is counted: nobody pages further, and counting a million entries takes longer than finding them. */
    public static final int COUNTED = 10_000;

    /** Of more names than this, the entries are read in their own order and held against the words one by one. */
    private static final int MOST_NAMES = 1000;

    private static final int MOST_WORDS = 10;

    private final Units units;
    private final JdbcClient jdbc;

    AwardSearch(Units units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    /**
     * A page.
     *
     * @param awards newest decision first, then by number inside the decision
     * @param count how many there are, {@link #COUNTED} at most
     * @param more whether there is a further page
     */
    public record Found(List<Award> awards, long count, boolean more) {}

    /**
     * A page of what the actor may see.
     *
     * @param page from 0
     * @param size 1 to 200
     * @throws NotPermittedException as unknown unless the actor reads the whole register or belongs to a unit
     */
    @Transactional(readOnly = true)
    public Found page(Actor actor, AwardFilter filter, int page, int size) {
        boolean all = new AwardPermissions(actor).mayReadAll();
        if (!all && actor.units().isEmpty()) {
            throw NotPermittedException.unknown("register");
        }
        Question question = new Question(actor.organisation());
        if (!all) {
            question.and(
                    "unit = any(:own)",
                    "own",
                    actor.units().stream().map(UnitCode::value).toArray(String[]::new));
        }
        question.ask(filter);
        List<Award> found = jdbc.sql(AwardRegister.SELECT + question.where()
                        + " order by decision_date desc, decision_number, ordinal, id offset :offset limit :limit")
                .params(question.values)
                .param("offset", (long) page * size)
                .param("limit", size + 1)
                .query(AwardRegister::read)
                .list();
        long count = jdbc.sql(
                        "select count(*) from (select 1 from award_entry " + question.where() + " limit :most) counted")
                .params(question.values)
                .param("most", COUNTED)
                .query(Long.class)
                .single();
        return new Found(found.subList(0, Math.min(size, found.size())), count, found.size() > size);
    }

    /** The conditions of one search. */
    private final class Question {

        private final OrganisationCode organisation;
        private final List<String> conditions = new ArrayList<>(List.of("organisation = :organisation"));
        private final Map<String, Object> values = new HashMap<>();

        private Question(OrganisationCode organisation) {
            this.organisation = organisation;
            values.put("organisation", organisation.value());
        }

        private String where() {
            return "where " + String.join(" and ", conditions);
        }

        private void and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        private void ask(AwardFilter filter) {
            if (!AwardFilter.blank(filter.campaign())) {
                and("campaign = :campaign", "campaign", filter.campaign());
            }
            if (!AwardFilter.blank(filter.awardForm())) {
                and("award_form = :form", "form", filter.awardForm());
            }
            if (filter.year() != null) {
                and("decision_date >= make_date(:year, 1, 1)", "year", Math.max(1, Math.min(9998, filter.year())));
                conditions.add("decision_date < make_date(:year + 1, 1, 1)");
            }
            if (!AwardFilter.blank(filter.number())) {
                and("number_key like :number", "number", numberKey(filter.number()) + "%");
            }
            if (!AwardFilter.blank(filter.unit())) {
                unit(filter.unit().strip());
            }
            if (!AwardFilter.blank(filter.name())) {
                name(FoldedName.of(filter.name()));
            }
        }

        /** As the column is made; what has a meaning in a pattern is taken literally. */
        private static String numberKey(String number) {
            return number.toUpperCase(Locale.ROOT)
                    .replace('Đ', 'D')
                    .replace(" ", "")
                    .replaceAll("[%_\\\\]", "\\\\$0");
        }

        private void unit(String typed) {
            FoldedName folded = FoldedName.of(typed);
            and(
                    "(unit = any(:units) or place = any(:places))",
                    "units",
                    units.all(organisation).stream()
                            .filter(unit -> unit.code().value().equals(typed)
                                    || !folded.isEmpty()
                                            && FoldedName.of(unit.name())
                                                    .value()
                                                    .contains(folded.value()))
                            .map(unit -> unit.code().value())
                            .toArray(String[]::new));
            values.put(
                    "places",
                    jdbc.sql("select place from register_place where organisation = ? and folded like ?")
                            .params(organisation.value(), "%" + folded.value() + "%")
                            .query(String.class)
                            .list()
                            .toArray(String[]::new));
        }

        /** Names are looked for among the different ones first, of which there are far fewer than entries. */
        private void name(FoldedName name) {
            if (name.isEmpty()) {
                conditions.add("false");
                return;
            }
            List<String> patterns = Arrays.stream(name.value().split(" "))
                    .distinct()
                    .limit(MOST_WORDS)
                    .map(word -> "%" + word + "%")
                    .toList();
            List<String> keys = keys(name, patterns);
            if (keys.size() > MOST_NAMES) {
                and("name_key like all(:words)", "words", patterns.toArray(String[]::new));
            } else {
                and("name_key = any(:keys)", "keys", keys.toArray(String[]::new));
                conditions.add("kind in ('INDIVIDUAL', 'COLLECTIVE')");
            }
        }

        private List<String> keys(FoldedName name, List<String> patterns) {
            // The index answers for the threshold of the transaction.
            jdbc.sql("select set_config('pg_trgm.similarity_threshold', ?, true)")
                    .param(String.valueOf(Lookalikes.SIMILAR))
                    .query(String.class)
                    .single();
            Map<String, Object> asked = new HashMap<>();
            List<String> words = new ArrayList<>();
            for (String pattern : patterns) {
                words.add("name_key like :word" + words.size());
                asked.put("word" + (words.size() - 1), pattern);
            }
            String alike = patterns.size() > 1 ? " or name_key % :key" : "";
            return jdbc.sql("select distinct name_key from register_name where organisation = :organisation and ("
                            + String.join(" and ", words) + alike + ") limit " + (MOST_NAMES + 1))
                    .params(asked)
                    .param("organisation", organisation.value())
                    .param("key", name.key())
                    .query(String.class)
                    .list();
        }
    }
}
