package vn.khenthuong.emulation;

import java.time.LocalDate;

/**
 * By when units must report.
 *
 * @param lastDay included; today or later
 * @param ground on what it rests, for example a letter's number and day; 1 to 2,000 characters
 */
public record ReportDueInput(LocalDate lastDay, String ground) {}
