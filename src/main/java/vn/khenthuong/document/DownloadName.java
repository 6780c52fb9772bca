package vn.khenthuong.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * What a file is called when it leaves the program: always ends as its format does, whatever it was called when it came.
 *
 * @param value the name as people read it, with all Vietnamese letters
 * @param format of the content
 */
public record DownloadName(String value, PrintFormat format) {

    /** Longest name inside a package, its ending included. */
    public static final int PACKAGE_LENGTH = 50;

    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

    /** Windows keeps these for devices and cannot unpack a file called so. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "lpt1");

    public DownloadName {
        value = OriginalName.clean(value);
        if (!value.toLowerCase(Locale.ROOT).endsWith(format.ending())) {
            int room = OriginalName.MAX_LENGTH - format.ending().length();
            value = OriginalName.shorten(value, room) + format.ending();
        }
    }

    /** Of a PDF, as everything that people upload is. */
    public DownloadName(String value) {
        this(value, PrintFormat.PDF);
    }

    /**
     * The Content-Disposition header as RFC 6266 has it: an ASCII name for old programs, then the full name as RFC 5987
     * encodes it.
     *
     * @param inline to be shown in the page's viewer; otherwise to be saved
     */
    public String contentDisposition(boolean inline) {
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii(OriginalName.MAX_LENGTH)
                + "\"; filename*=UTF-8''" + encoded();
    }

    /** The name for a package: letters, digits, '-', '_' and '.' only, at most {@value #PACKAGE_LENGTH} characters. */
    public String ascii() {
        return ascii(PACKAGE_LENGTH);
    }

    /**
     * As {@link #ascii()}, unique by a number in front: {@code 007-to-trinh.pdf}.
     *
     * @param number from 1
     */
    public String numbered(int number) {
        String front = "%03d-".formatted(number);
        return front + ascii(PACKAGE_LENGTH - front.length());
    }

    private String ascii(int max) {
        String stem = value.substring(0, value.length() - format.ending().length())
                .replace('Đ', 'D')
                .replace('đ', 'd');
        stem = Normalizer.normalize(stem, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        if (stem.isEmpty() || DEVICES.contains(stem.toLowerCase(Locale.ROOT))) {
            stem = "tep" + (stem.isEmpty() ? "" : "-" + stem);
        }
        String cut =
                stem.substring(0, Math.min(stem.length(), max - format.ending().length()));
        return cut.replaceAll("[-.]+$", "") + format.ending();
    }

    private String encoded() {
        StringBuilder text = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (UNRESERVED.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%').append(String.format("%02X", b & 0xff));
            }
        }
        return text.toString();
    }
}
