package vn.khenthuong.workflow.tasks;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What Tasklist shows of a task beside its name. These variables belong to the task alone and vanish with it; they are
 * never read by the route, and name no person.
 */
public final class DisplayVariables {

    public static final String SUBJECT = "ktSubject";
    public static final String UNIT = "ktUnit";
    public static final String CAMPAIGN = "ktCampaign";
    public static final String SUBMITTED = "ktSubmitted";
    public static final String DUE = "ktDue";
    public static final String NOMINEES = "ktNominees";

    /** Variable to column title, in the order of the columns. */
    public static final Map<String, String> LABELS = labels();

    private DisplayVariables() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(SUBJECT, "Mã hồ sơ");
        labels.put(UNIT, "Đơn vị trình");
        labels.put(CAMPAIGN, "Phong trào");
        labels.put(SUBMITTED, "Ngày gửi");
        labels.put(DUE, "Hạn xử lý");
        labels.put(NOMINEES, "Số trường hợp");
        return labels;
    }
}
