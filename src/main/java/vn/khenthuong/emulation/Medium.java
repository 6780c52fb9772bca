package vn.khenthuong.emulation;

import vn.khenthuong.shared.Text;

/** Through what the public was told. The list is configuration, not law. */
public enum Medium {
    PRESS("Báo in, báo điện tử", "Press"),
    BROADCAST("Phát thanh, truyền hình", "Radio, television"),
    WEBSITE("Cổng, trang thông tin điện tử", "Website"),
    SOCIAL("Mạng xã hội", "Social network"),
    LOUDSPEAKER("Truyền thanh cơ sở", "Local loudspeakers"),
    VISUAL("Cổ động trực quan", "Posters, banners"),
    MEETING("Hội nghị, sinh hoạt", "Meeting"),
    OTHER("Hình thức khác", "Other");

    private final Text text;

    Medium(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }
}
