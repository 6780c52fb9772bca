package vn.khenthuong.workflow.tasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.document.FileAccess;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;

/** A file named in the draft of a task is needed, though no record refers to it yet; it opens to nobody by that. */
@Component
class DraftFiles implements FileAccess {

    private final JdbcClient jdbc;

    DraftFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(Actor actor, StoredFile file) {
        return false;
    }

    @Override
    public boolean needs(FileId file) {
        return jdbc.sql("select exists (select 1 from task_draft where position(:file in judgement) > 0)")
                .param("file", file.toString())
                .query(Boolean.class)
                .single();
    }
}
