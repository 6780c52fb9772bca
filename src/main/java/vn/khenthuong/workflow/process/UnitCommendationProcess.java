package vn.khenthuong.workflow.process;

/** Names of {@code unit-commendation.bpmn} that the program uses; its messages are called as on the main route. */
public final class UnitCommendationProcess {

    public static final String KEY = "unit-commendation";

    private UnitCommendationProcess() {}
}
