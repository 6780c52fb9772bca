package vn.khenthuong.emulation;

import vn.khenthuong.shared.FileId;

/**
 * What is announced to all units.
 *
 * @param text what units are told to do, 1 to 4,000 characters
 * @param file the plan or letter as issued, a PDF that the caller has uploaded; null for none
 */
public record LaunchInput(String text, FileId file) {}
