package vn.khenthuong.decision;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the letters of a numbered decision wait.
 *
 * @param undoWindow zero to one day; within it the dispatch can be stopped, the decision cannot
 * @param noticeWorkingDays 1 to 60; working days after the decision within which every unit is told. The procedures that the Ministry
 *     announced (Decision 311/QĐ-BNV) give 10 for awards of the Prime Minister; for the province it is taken over, not law
 */
@ConfigurationProperties("khenthuong.decision")
@Validated
record DispatchSettings(@DefaultValue("PT15M") Duration undoWindow, @DefaultValue("10") int noticeWorkingDays) {

    private static final int MOST_DAYS = 60;
    private static final Duration LONGEST = Duration.ofDays(1);

    DispatchSettings {
        if (undoWindow.isNegative() || undoWindow.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("khenthuong.decision.undo-window must lie between 0 and 24 hours");
        }
        if (noticeWorkingDays < 1 || noticeWorkingDays > MOST_DAYS) {
            throw new IllegalArgumentException("khenthuong.decision.notice-working-days must lie between 1 and 60");
        }
    }
}
