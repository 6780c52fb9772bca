package vn.khenthuong.campaign;

import vn.khenthuong.shared.Text;

/**
 * Something of a draft that keeps it from being opened.
 *
 * @param path the place, as the campaign file names it: {@code quota.lines[COMMUNE].limits[0].max}; empty for the whole
 * @param expected what is wrong and what was expected
 * @param open the silent part that {@link CampaignDrafts#leaveOpen} may leave open instead; null if it may not
 */
public record DraftProblem(String path, Text expected, String open) {}
