package vn.khenthuong.workflow;

import java.util.List;

/** One page of what waits for somebody, oldest first; {@code more} tells whether a further page exists. */
public record Inbox(List<OpenTask> tasks, boolean more) {

    public Inbox {
        tasks = List.copyOf(tasks);
    }
}
