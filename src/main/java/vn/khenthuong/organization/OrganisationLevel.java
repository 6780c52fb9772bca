package vn.khenthuong.organization;

import vn.khenthuong.shared.Text;

/** On which level an organisation runs its campaigns; who decides there and what they may grant follow from its file. */
public enum OrganisationLevel {
    /** Tỉnh: the Chairman of the provincial People's Committee decides. */
    PROVINCE("tỉnh", "province"),
    /** Huyện: the Chairman of the district People's Committee decided; the level ended on 1/7/2025. */
    DISTRICT("huyện", "district"),
    /** Sở, ban, ngành: its head decides. */
    DEPARTMENT("sở", "department"),
    /** Trường and other public institutions: the head decides. */
    SCHOOL("trường", "school");

    private final Text text;

    OrganisationLevel(String vi, String en) {
        text = new Text(vi, en);
    }

    /** The level's word inside a sentence. */
    public Text text() {
        return text;
    }
}
