package vn.khenthuong.campaign;

import vn.khenthuong.shared.Text;

/**
 * How a new campaign is called.
 *
 * @param code small letters, digits and single hyphens, at most 40: {@code dak-lak-2026}; never changes
 * @param prefix of dossier and round codes, 2 to 12 capitals and digits: {@code DL2026}; never changes
 * @param title in both languages
 */
public record CampaignNames(String code, String prefix, Text title) {}
