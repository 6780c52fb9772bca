package vn.khenthuong.campaign;

import java.time.Instant;

/**
 * Rules of a campaign that are tried out and bind nobody.
 *
 * @param campaign the rules, as a version of the campaign that nobody applied
 * @param deadline where somebody moved it for the trial; null if it is as the campaign or its notices say
 */
public record RulesOnTrial(Campaign campaign, Instant deadline) {}
