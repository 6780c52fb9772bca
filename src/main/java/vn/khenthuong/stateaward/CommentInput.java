package vn.khenthuong.stateaward;

import java.time.LocalDate;

/**
 * What somebody said while the list was public.
 *
 * @param complaint whether it complains of somebody
 * @param sender who said it; at most 200 characters
 * @param handling what was done about it
 */
public record CommentInput(LocalDate receivedOn, boolean complaint, String sender, String content, String handling) {}
