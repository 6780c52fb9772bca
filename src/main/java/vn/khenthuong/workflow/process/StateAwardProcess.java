package vn.khenthuong.workflow.process;

/** Names of {@code state-award.bpmn} that the program uses; a test compares them with the model. */
public final class StateAwardProcess {

    public static final String KEY = "state-award";

    public static final String STATE_LIST_CANCELLED = "stateListCancelled";

    private StateAwardProcess() {}
}
