package vn.khenthuong.campaign;

import com.networknt.schema.ValidationMessage;
import java.util.Map;
import vn.khenthuong.shared.Text;

/** What a schema found, at its place and in words. */
record SchemaProblem(ValidationMessage message) {

    private static final String CODE = "là mã gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ khoa-hoc";

    /** What a pattern of the schema asks for, as a person says it. */
    private static final Map<String, String> PATTERNS = Map.of(
            "^[a-z0-9]+(-[a-z0-9]+)*$", CODE,
            "^[a-z0-9][a-z0-9-]{0,39}$", CODE,
            "^[1-9][0-9]{0,2}$", "là số ngày, từ 1 đến 999",
            "^A[0-9]{1,2}$", "là chữ A và một số, ví dụ A1; để trống thì hệ thống đặt",
            "^[A-Z][A-Z0-9_]{0,39}$", "là mã gồm chữ in hoa không dấu, chữ số và dấu gạch dưới, ví dụ CAP_XA",
            "^[A-Z0-9]{2,12}$", "gồm 2 đến 12 chữ in hoa không dấu hoặc chữ số, ví dụ PT2026");

    PlanProblem at(Locations locations) {
        Text expected = expected();
        return locations.problem(pointer(), expected.vi(), expected.en());
    }

    private String pointer() {
        String place = message.getInstanceLocation().toString();
        // An unknown key is named where it stands, not where it is forbidden.
        return message.getProperty() != null && "additionalProperties".equals(message.getType())
                ? place + "/" + message.getProperty()
                : place;
    }

    private Text expected() {
        String property = message.getProperty();
        String first = message.getArguments() == null || message.getArguments().length == 0
                ? ""
                : String.valueOf(message.getArguments()[0]);
        String en = message.getMessage().substring(message.getMessage().indexOf(": ") + 2);
        return switch (message.getType()) {
            case "additionalProperties" ->
                new Text(
                        "mục không có trong lược đồ; cần mục mà lược đồ nêu",
                        "unknown key; expected one that the schema names");
            case "required" -> new Text("thiếu mục '" + property + "'", "the key '" + property + "' is missing");
            case "type" -> new Text("sai kiểu giá trị", en);
            case "enum", "const" -> new Text("giá trị không nằm trong các lựa chọn", en);
            case "pattern" -> new Text(PATTERNS.getOrDefault(first, "viết không đúng mẫu " + first), en);
            case "format" -> new Text("viết không đúng dạng " + first, en);
            case "minLength" -> new Text("chưa nhập", en);
            case "maxLength" -> new Text("dài hơn " + first + " ký tự", en);
            case "minimum", "exclusiveMinimum" -> new Text("nhỏ hơn mức cho phép là " + first, en);
            case "maximum", "exclusiveMaximum" -> new Text("lớn hơn mức cho phép là " + first, en);
            case "minItems", "minProperties" -> new Text("cần ít nhất " + first + " mục", en);
            case "uniqueItems" -> new Text("có mục ghi hai lần", en);
            default -> new Text("chưa hợp lệ theo lược đồ", en);
        };
    }
}
