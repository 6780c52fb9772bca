package vn.khenthuong.notification;

import java.time.Instant;

/**
 * How often a late unit was reminded.
 *
 * @param times at how many moments, at least 1
 * @param last when last
 * @param mails how many mails were written; 0 if nobody of the unit has an address
 */
public record Reminded(int times, Instant last, int mails) {}
