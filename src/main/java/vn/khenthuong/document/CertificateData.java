package vn.khenthuong.document;

import java.util.List;

/**
 * Certificates (Bằng khen, Giấy khen), a sheet each, in one file.
 *
 * @param sheet on what paper they are printed
 * @param authority who decides ({@code CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK})
 * @param award the award's name ({@code BẰNG KHEN})
 * @param achievement what for, one sentence without its full stop
 * @param decision {@code Quyết định số 0412/QĐ-UBND ngày 06 tháng 4 năm 2026}
 * @param placeAndDate bottom right, over the signature
 * @param mark a line over every sheet, for example that it is a rehearsal; empty for none
 * @param certificates by number
 */
public record CertificateData(
        Sheet sheet,
        String authority,
        String award,
        String achievement,
        String decision,
        String placeAndDate,
        SignatureBlock signature,
        String mark,
        List<Certificate> certificates) {

    private static final int SHORT_NAME = 24;
    private static final int MIDDLE_NAME = 48;

    public CertificateData {
        certificates = List.copyOf(certificates);
    }

    /**
     * @param width millimetres, the longer side
     * @param height millimetres
     * @param printed the paper bears frame, emblem and fixed words already: only what differs is printed, at the same places
     * @param right millimetres by which everything moves to the right (negative: left), because a printer feeds askew
     * @param down millimetres by which everything moves down (negative: up)
     */
    public record Sheet(int width, int height, boolean printed, int right, int down) {

        /** Fixed words keep their room on pre-printed paper, or what differs would slip out of its place. */
        public String fixed() {
            return printed ? "visibility: hidden" : "visibility: visible";
        }

        /** Millimetres; measures of the master are for A4 (297 mm) and grow with the sheet. */
        public double scaled(double measure) {
            return Math.round(measure * Math.min(width / 297.0, height / 210.0) * 100) / 100.0;
        }
    }

    /**
     * @param name as the register and the decision have it
     * @param position post and unit; for a collective the unit; empty if the name says it
     * @param ordinal number inside the decision (số sổ vàng)
     * @param proof address of the page that shows whether it is genuine, printed as a QR code; empty for none
     */
    public record Certificate(String name, String position, int ordinal, String proof) {

        /** The QR code as an image's address. */
        public String proofImage() {
            return new QrCode(proof).asImage();
        }

        /** Points on A4; long names get smaller, never cut. */
        public int nameSize() {
            if (name.length() <= SHORT_NAME) {
                return 30;
            }
            return name.length() <= MIDDLE_NAME ? 24 : 18;
        }
    }
}
