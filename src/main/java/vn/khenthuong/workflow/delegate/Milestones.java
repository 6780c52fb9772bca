package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The milestones under the names that the diagrams call. */
@Configuration(proxyBeanMethods = false)
class Milestones {

    @Bean({"recordWithdrawal", "recordHold", "recordClearing", "recordRoundCancellation"})
    JavaDelegate milestone() {
        return new MilestoneDelegate();
    }
}
