package vn.khenthuong.emulation;

import java.time.Instant;
import vn.khenthuong.shared.FileId;

/**
 * The announcement by which a campaign was launched to all units.
 *
 * @param campaign its code
 * @param text what units are told to do, 1 to 4,000 characters
 * @param file the plan or letter as issued, a PDF; null if none was attached
 * @param by login of who announced it
 * @param at since when units can read it
 */
public record Launch(String campaign, String text, FileId file, String by, Instant at) {}
