package vn.khenthuong.demo;

import java.util.function.Supplier;

/**
 * How one kind of act is played, through the use case that a person's click would reach.
 *
 * @param <T> what acts: a dossier or a round of the story
 */
@FunctionalInterface
interface Scene<T> {

    /**
     * Prints and stores the papers that the act needs, outside any transaction.
     *
     * @return does the act in the caller's transaction; its result is the code of what the act began, null if nothing
     */
    Supplier<String> prepare(T subject, StoryAct act);

    /** An act that begins nothing. */
    static Supplier<String> doing(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }
}
