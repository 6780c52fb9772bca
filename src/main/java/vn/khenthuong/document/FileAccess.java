package vn.khenthuong.document;

import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;

/**
 * Implemented as a bean by every module whose records refer to files: only it knows who may read them. A file that no
 * bean allows stays closed.
 */
public interface FileAccess {

    /** Whether the actor may read the file because of a record of this module; false where none refers to it. */
    boolean mayRead(Actor actor, StoredFile file);

    /**
     * Whether a record of this module refers to the file. From then on the record's rules alone hold: having uploaded it
     * no longer opens it.
     */
    default boolean refersTo(FileId file) {
        return false;
    }

    /** Whether something of this module still needs the file, though it may be no record yet. */
    default boolean needs(FileId file) {
        return refersTo(file);
    }
}
