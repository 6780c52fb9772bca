package vn.khenthuong.demo;

import java.time.LocalDate;

/**
 * How a campaign is played.
 *
 * @param dossiers how many units send one; the others never send
 * @param seed the same seed on the same campaign plays the same story
 * @param start day on which the clock begins
 * @param late percent of the dossiers that are begun too late to be punctual, 0 to 100
 * @param returned percent that the appraising office sends back once, 0 to 100
 */
public record PlaySettings(int dossiers, long seed, LocalDate start, int late, int returned) {}
