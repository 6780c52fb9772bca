package vn.khenthuong.eligibility;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.khenthuong.shared.Clause;

/**
 * What the law itself demands where a plan is silent, from the day on which the article was in force. Of earlier days no
 * source is at hand, so nothing is said. The mark after an article tells how sure it is: V read in a publication.
 */
final class Law {

    private static final String LAW_2022 = "Luật Thi đua, khen thưởng 06/2022/QH15, ";
    private static final LocalDate SINCE_2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate SINCE_JULY_2025 = LocalDate.of(2025, 7, 1);

    private static final Map<String, Article> ARTICLES = Map.ofEntries(
            Map.entry(
                    PlanRules.Principle.ONE_AWARD,
                    law("Điều 5 [V]", "không khen thưởng nhiều lần, nhiều hình thức cho một thành tích đạt được")),
            Map.entry(PlanRules.Principle.PROPORTIONATE, law("Điều 5 [V]", "thành tích đến đâu khen thưởng đến đó")),
            Map.entry(PlanRules.Principle.SUBMISSION_LINE, law("Điều 83 khoản 1 [V]", "thuộc phạm vi quản lý")),
            Map.entry(
                    PlanRules.Principle.HOLD,
                    new Article(SINCE_JULY_2025, new Clause("Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4 [V]", ""))),
            Map.entry(PlanRules.Item.LETTER, law("Điều 84 khoản 2 [V]", "")),
            Map.entry(PlanRules.Item.MINUTES, law("Điều 84 khoản 2 [V]", "Biên bản xét khen thưởng")),
            Map.entry(PlanRules.Item.REPORT, law("Điều 84 khoản 2 [V]", "")));

    private Law() {}

    private record Article(LocalDate since, Clause clause) {}

    private static Article law(String place, String quote) {
        return new Article(SINCE_2024, new Clause(LAW_2022 + place, quote));
    }

    /** @param key of a {@link PlanRules.Principle} or {@link PlanRules.Item} */
    static Optional<Clause> demands(String key, LocalDate day) {
        return Optional.ofNullable(ARTICLES.get(key))
                .filter(article -> !day.isBefore(article.since()))
                .map(Article::clause);
    }
}
