package vn.khenthuong.workflow.engine;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/** Translates what our code says inside the engine for people who asked through the engine's own doors, and back. */
final class Refusals {

    private Refusals() {}

    /** The refusal of ours that lies somewhere behind a failure. */
    static Optional<RuntimeException> in(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof RefusedException
                    || at instanceof NotPermittedException
                    || at instanceof ChangedMeanwhileException) {
                return Optional.of((RuntimeException) at);
            }
        }
        return Optional.empty();
    }

    /** The engine's exception for it: its REST interface answers 403 or, when a task is submitted, 400 with these words. */
    static ProcessEngineException forEngine(RuntimeException refusal) {
        if (refusal instanceof NotPermittedException) {
            ProcessEngineException denied =
                    new AuthorizationException("Bạn không có thẩm quyền làm việc này trên hồ sơ này.");
            denied.initCause(refusal);
            return denied;
        }
        return new FormFieldValidationException(null, sentence(refusal), refusal);
    }

    /** For a task that somebody else has completed meanwhile, asked for through the engine's own doors. */
    static ProcessEngineException alreadyDone(RuntimeException gone) {
        return new FormFieldValidationException(
                null, "Việc này đã được xử lý. Hãy tải lại trang để xem hồ sơ đang ở bước nào.", gone);
    }

    /** Names rules and no values: it is written to the log. The form shows every finding in full before. */
    private static String sentence(RuntimeException refusal) {
        if (refusal instanceof RefusedException refused) {
            if (refused.findings().size() == 1
                    && refused.findings().get(0).rule().startsWith("task-")) {
                return refused.findings().get(0).message().vi();
            }
            long blocking = refused.findings().stream().filter(Finding::blocks).count();
            return "Chưa ghi nhận được: còn " + blocking + " điểm chưa đạt. Mở biểu mẫu để xem và sửa. ("
                    + refused.getMessage() + ")";
        }
        return "Hồ sơ vừa được người khác thay đổi. Hãy tải lại trang rồi làm lại.";
    }
}
