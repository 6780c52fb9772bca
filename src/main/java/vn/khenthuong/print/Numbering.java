package vn.khenthuong.print;

import java.time.LocalDate;

/**
 * What a clerk is about to give a document.
 *
 * @param number number and abbreviation, {@code 0412/QĐ-UBND}; null or empty leaves room for it
 * @param date null leaves room for it
 */
public record Numbering(String number, LocalDate date) {}
