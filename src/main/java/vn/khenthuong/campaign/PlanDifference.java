package vn.khenthuong.campaign;

import java.util.List;

/**
 * One thing that two plans say differently.
 *
 * @param part where it stands
 * @param keys from the part down: {@code [quota, lines, limits, max]}
 * @param entry which entry of a list, by its key or number; for an entry inside an entry both; empty where there is no list
 * @param before what the first plan says; null if nothing
 * @param after what the second plan says; null if nothing
 */
public record PlanDifference(PlanPart part, List<String> keys, List<String> entry, String before, String after) {}
