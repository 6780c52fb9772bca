package vn.khenthuong.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A dossier of a played campaign.
 *
 * @param key name of the dossier in the play
 * @param unit name of the unit that sends it
 * @param begins day on which it is begun
 * @param steps what is done of it, in this order
 */
public record PlayedDossier(String key, String unit, LocalDate begins, List<RouteStep> steps) {}
