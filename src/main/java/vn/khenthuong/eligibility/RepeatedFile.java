package vn.khenthuong.eligibility;

/**
 * A document that has the same content, byte for byte, as another one of the dossier.
 *
 * @param item key of the dossier item that it was attached as
 * @param nominee whose it is; null for one of the whole dossier
 * @param otherItem as what the same content is attached too
 * @param otherNominee whose that is; null for one of the whole dossier
 */
public record RepeatedFile(String item, String nominee, String otherItem, String otherNominee) {}
