package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khenthuong.notification.LateUnits;

/** The milestones under the names that the diagrams call. */
@Configuration(proxyBeanMethods = false)
class Milestones {

    @Bean({
        "recordWithdrawal",
        "recordHold",
        "recordClearing",
        "recordRoundCancellation",
        "recordStateListCancellation",
        "recordDeadline",
        "recordClosing"
    })
    JavaDelegate milestone() {
        return new MilestoneDelegate();
    }

    @Bean({"remindUnits", "remindReports"})
    JavaDelegate remindLate(LateUnits units) {
        return new RemindLateDelegate(units);
    }
}
