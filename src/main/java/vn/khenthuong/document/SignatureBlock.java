package vn.khenthuong.document;

import java.util.List;

/**
 * Who signs.
 *
 * @param office the lines over the signature, as written: {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}
 * @param name full name without titles; empty leaves the place to be signed
 */
public record SignatureBlock(List<String> office, String name) {

    public SignatureBlock {
        office = List.copyOf(office);
        name = name == null ? "" : name;
    }
}
