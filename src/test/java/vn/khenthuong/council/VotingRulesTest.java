package vn.khenthuong.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.council.CouncilMinutes.Attendance;
import vn.khenthuong.council.CouncilMinutes.Ballot;
import vn.khenthuong.council.CouncilRules.Base;
import vn.khenthuong.council.CouncilRules.CouncilRule;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;

/**
 * Stand A12: quorum two thirds of the members, more than half of those present, exactly and never rounded; who steps aside
 * leaves that line's denominator only.
 */
class VotingRulesTest {

    private static final NomineeId NOMINEE = new NomineeId(UUID.randomUUID());
    private static final CouncilRule OF_PRESENT =
            new CouncilRule(2, 3, new BigDecimal("50"), true, Base.PRESENT, "Cấu hình", "cấu hình, không phải luật");
    private static final CouncilRule OF_ALL =
            new CouncilRule(2, 3, new BigDecimal("50"), true, Base.TOTAL, "Cấu hình", "cấu hình, không phải luật");

    private static List<String> rules(CouncilRule rule, int members, int present, Ballot... ballots) {
        List<Attendance> attendance = IntStream.rangeClosed(1, members)
                .mapToObj(i -> new Attendance("Ủy viên " + i, null, i <= present))
                .toList();
        CouncilMinutes minutes = new CouncilMinutes(
                LocalDate.of(2026, 3, 20), "Phòng họp", "Chủ trì", members, attendance, List.of(ballots), null);
        return new VotingRules(rule)
                .check("DL2026-00001", minutes, Map.of(NOMINEE, "Nguyễn Văn Mẫu")).stream()
                        .map(Finding::rule)
                        .toList();
    }

    private static Ballot ballot(int inFavour, int against, int recused, boolean selected) {
        return new Ballot(NOMINEE, inFavour, against, recused, selected, "");
    }

    /** Where a rule says "at least" (80 %, 90 % of all members: Decree 98/2023/NĐ-CP, Art. 30(7)), reaching it is enough. */
    @ParameterizedTest
    @CsvSource({
        "80, 10, 8, true",
        "80, 10, 7, false",
        "80, 9, 8, true",
        "80, 9, 7, false",
        "90, 10, 9, true",
        "90, 10, 8, false",
        "90, 9, 9, true",
        "90, 9, 8, false",
        "90, 11, 10, true",
        "90, 11, 9, false"
    })
    void reachesAThresholdOfAllMembers(int percent, int members, int inFavour, boolean passes) {
        CouncilRule rule = new CouncilRule(2, 3, new BigDecimal(percent), false, Base.TOTAL, "Nghị định 98", "V");

        assertThat(new VotingRules(rule).passes(inFavour, members, members, 0)).isEqualTo(passes);
        assertThat(new VotingRules(rule).passes(inFavour, inFavour, members, 0))
                .as("who is absent counts in the base")
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"3,2,true", "3,1,false", "5,4,true", "5,3,false", "9,6,true", "9,5,false", "1,1,true", "1,0,false"})
    void asksForTwoThirdsOfTheMembers(int members, int present, boolean quorum) {
        assertThat(rules(OF_PRESENT, members, present).contains("council-quorum"))
                .isEqualTo(!quorum);
    }

    @ParameterizedTest
    @CsvSource({
        // present, in favour, against, recused, passes
        "5,3,2,0,true",
        "4,2,2,0,false",
        "4,3,1,0,true",
        "5,2,2,1,false",
        "4,2,1,1,true",
        "5,0,0,0,false",
        "3,0,0,3,false",
    })
    void asksForMoreThanHalfOfThosePresentWhoMayVote(
            int present, int inFavour, int against, int recused, boolean passes) {
        assertThat(rules(OF_PRESENT, present, present, ballot(inFavour, against, recused, true))
                        .contains("ballot-threshold"))
                .isEqualTo(!passes);
    }

    @Test
    void countsOfAllMembersWhereTheTableSaysSo() {
        assertThat(rules(OF_ALL, 9, 6, ballot(4, 2, 0, true))).containsExactly("ballot-threshold");
        assertThat(rules(OF_ALL, 9, 6, ballot(5, 1, 0, true))).isEmpty();
    }

    /** Decree 98/2023, Art. 30(7): where all members are the base, an absent member's opinion in writing is a vote; elsewhere not. */
    @Test
    void countsAWrittenOpinionWhereAllMembersAreTheBase() {
        List<Attendance> attendance = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> new Attendance("Ủy viên " + i, null, null, i <= 6, null, i == 7 ? "Đồng ý" : null))
                .toList();
        CouncilMinutes minutes = new CouncilMinutes(
                LocalDate.of(2026, 3, 20), "Phòng họp", "Chủ trì", 9, attendance, List.of(ballot(5, 2, 0, true)), null);

        assertThat(new VotingRules(OF_ALL).check("DL2026-00001", minutes, Map.of()))
                .isEmpty();
        assertThat(new VotingRules(OF_PRESENT).check("DL2026-00001", minutes, Map.of()))
                .extracting(Finding::rule)
                .containsExactly("ballot-too-many");
    }

    @Test
    void leavesThoseWhoWereNotSelectedAlone() {
        assertThat(rules(OF_PRESENT, 5, 5, ballot(1, 4, 0, false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,2,0", "5,1,0", "3,2,1", "0,0,6", "2147483647,1,0", "2147483647,2147483647,0"})
    void refusesMoreVotesThanVoters(int inFavour, int against, int recused) {
        assertThat(rules(OF_PRESENT, 5, 5, ballot(inFavour, against, recused, true)))
                .containsExactly("ballot-too-many");
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0", "0,-1,0", "0,0,-1", "-2147483648,0,-2147483648"})
    void refusesNegativeNumbers(int inFavour, int against, int recused) {
        assertThat(rules(OF_PRESENT, 5, 5, ballot(inFavour, against, recused, true)))
                .containsExactly("ballot-negative");
    }

    @Test
    void refusesAListLongerThanTheCouncil() {
        CouncilMinutes minutes = new CouncilMinutes(
                LocalDate.of(2026, 3, 20),
                "Phòng họp",
                "Chủ trì",
                1,
                List.of(new Attendance("A", null, true), new Attendance("B", null, true)),
                List.of(),
                null);
        assertThat(new VotingRules(OF_PRESENT).check("DL2026-00001", minutes, Map.of()))
                .extracting(Finding::rule)
                .containsExactly("council-members");
    }
}
