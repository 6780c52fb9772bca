package vn.khenthuong.workflow.process;

/** Names of {@code award-amendment.bpmn} that the program uses; a test compares them with the model. */
public final class AwardAmendmentProcess {

    public static final String KEY = "award-amendment";

    private AwardAmendmentProcess() {}
}
