package vn.khenthuong.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.eligibility.Ranking.Ground;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.NomineeId;

/**
 * More pass than the quota allows: most votes first, then women (Decree 152/2025/NĐ-CP, Art. 4(6)), then direct workers (plan
 * IV, Lưu ý), then the grass roots; a tie that is left is the chair's.
 */
class SelectionByVotesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // candidates "name votes grounds", slots, selected, tied
                "a 7, b 6, c 5 | 2 | a b |",
                "a 5, b 7, c 6 | 2 | b c |",
                "a 7, b 6 | 3 | a b |",
                "a 7, b 2 | 2 | a |",
                "a 7, b 6, c 6 W | 2 | a c |",
                "a 7, b 6 D, c 6 | 2 | a b |",
                "a 7, b 6 D, c 6 W | 2 | a c |",
                "a 7, b 6 G, c 6 D | 2 | a c |",
                "a 7, b 6 DG, c 6 W | 2 | a c |",
                "a 7, b 6, c 6 | 2 | a | b c",
                "a 6, b 6, c 6 | 2 | | a b c",
                "a 7, b 6 W, c 6 W, d 6 | 2 | a | b c",
                "a 6, b 6, c 5 | 2 | a b |",
                "a 7 | 0 | |",
            })
    void selects(String candidates, int slots, String selected, String tied) {
        Map<String, NomineeId> ids = new HashMap<>();
        List<SelectionByVotes.Candidate> all = new ArrayList<>();
        for (String one : candidates.split(", ")) {
            String[] words = one.strip().split(" ");
            ids.put(words[0], new NomineeId(UUID.randomUUID()));
            int votes = Integer.parseInt(words[1]);
            all.add(new SelectionByVotes.Candidate(
                    ids.get(words[0]),
                    "xa",
                    NomineeKind.INDIVIDUAL,
                    votes,
                    votes > 3,
                    words.length < 3 ? List.of() : grounds(words[2])));
        }
        QuotaUse limit =
                new QuotaUse("COMMUNE", "Xã", "xa", "Xã", Counting.ANY, slots, 0, 0, new Clause("mục IV", ""), false);

        SelectionByVotes.Outcome outcome = SelectionByVotes.of(all, List.of(limit));

        assertThat(names(ids, outcome.selected())).isEqualTo(words(selected));
        assertThat(names(ids, outcome.tied())).isEqualTo(words(tied));
    }

    private static List<Ground> grounds(String letters) {
        return letters.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'W' -> Ground.WOMEN;
                    case 'D' -> Ground.DIRECT_WORKER;
                    default -> Ground.GRASS_ROOTS;
                })
                .toList();
    }

    private static Set<String> names(Map<String, NomineeId> ids, Set<NomineeId> chosen) {
        return ids.entrySet().stream()
                .filter(one -> chosen.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String text) {
        return text == null
                ? Set.of()
                : new TreeSet<>(Arrays.asList(text.strip().split(" ")));
    }
}
