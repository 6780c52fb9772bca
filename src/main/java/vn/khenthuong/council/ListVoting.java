package vn.khenthuong.council;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The rules of a vote on a whole list, as of the meeting of one council: the same table and arithmetic as on a dossier. */
@Component
public class ListVoting {

    private final CouncilRules rules;

    ListVoting(CouncilRules rules) {
        this.rules = rules;
    }

    /** @throws IllegalStateException if no row is valid for the form on that day */
    public Rule of(String awardForm, LocalDate heldOn) {
        return new Rule(rules.rule(awardForm, heldOn));
    }

    /** Quorum and threshold on one day. */
    public static final class Rule {

        private final CouncilRules.CouncilRule rule;
        private final VotingRules voting;

        Rule(CouncilRules.CouncilRule rule) {
            this.rule = rule;
            this.voting = new VotingRules(rule);
        }

        /** Whether so many members may decide. */
        public boolean quorate(int present, int members) {
            return voting.quorate(present, members);
        }

        /** Whether so many votes are enough; a member who steps aside leaves this line's denominator only. */
        public boolean passes(int inFavour, int present, int members, int recused) {
            return voting.passes(inFavour, present, members, recused);
        }

        /** How many may vote on a line: who is absent votes in writing only where all members are the base. */
        public int voters(int present, int written, int recused) {
            return present + (rule.base() == CouncilRules.Base.TOTAL ? written : 0) - recused;
        }

        /** How many must be present, in words, with where that comes from. */
        public String quorumInWords() {
            return voting.quorumInWords();
        }

        /** The threshold in words: {@code > 50 %}. */
        public String thresholdInWords() {
            return (rule.strictlyMore() ? "> " : "≥ ")
                    + rule.thresholdPercent().stripTrailingZeros().toPlainString() + " %";
        }
    }
}
