package vn.khenthuong.emulation;

/**
 * What a unit reports of a work.
 *
 * @param state under way, done or given up; the last two are final
 * @param percent how much is done, 0 to 99 while it is under way; not asked for otherwise
 * @param note what was done or why not, at most 4,000 characters; needed where it is given up
 */
public record WorkReport(WorkState state, Integer percent, String note) {}
