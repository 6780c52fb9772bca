/**
 * Files and printed documents: PDFs are checked before they are kept, streamed into rows of 256 KiB and out again, sealed
 * for ever once sent; letters, minutes, reports and decisions are laid out as Decree 30/2020/NĐ-CP asks. Knows nothing of
 * dossiers: who may read a file is answered by {@link vn.khenthuong.document.FileAccess}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "organization", "audit"})
package vn.khenthuong.document;
