package vn.khenthuong.campaign;

import vn.khenthuong.shared.Text;

/**
 * How a new campaign is called.
 *
 * @param code small letters, digits and single hyphens, at most 40: {@code dak-lak-2026}; never changes
 * @param prefix of dossier and round codes, 2 to 12 capitals and digits: {@code DL2026}; never changes
 * @param title in both languages; null if none was given
 */
public record CampaignNames(String code, String prefix, Text title) {

    /**
     * As they are typed or stand in a file.
     *
     * @param english blank: the Vietnamese title is used in English too
     */
    public static CampaignNames typed(String code, String prefix, String vietnamese, String english) {
        boolean none = vietnamese == null || vietnamese.isBlank();
        return new CampaignNames(
                code,
                prefix,
                none
                        ? null
                        : new Text(
                                vietnamese.strip(),
                                english == null || english.isBlank() ? vietnamese.strip() : english.strip()));
    }
}
