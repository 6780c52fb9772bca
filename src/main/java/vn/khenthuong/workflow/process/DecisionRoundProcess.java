package vn.khenthuong.workflow.process;

/** Names of {@code decision-round.bpmn} that the program uses; a test compares them with the model. */
public final class DecisionRoundProcess {

    public static final String KEY = "decision-round";

    public static final String ROUND_CANCELLED = "roundCancelled";

    private DecisionRoundProcess() {}
}
