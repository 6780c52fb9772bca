package vn.khenthuong.api.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.khenthuong.shared.Text;

/**
 * Says why a body could not be read, naming the field and what was expected there; never a class or a parser's own words.
 *
 * @param field path of the field, for example {@code nominees[0].birthDate}; empty for the body as a whole
 * @param text what is wrong and what to do
 */
record UnreadableJson(String field, Text text) {

    private static final int SHOWN = 60;

    static UnreadableJson of(Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            String field = path(e.getPath());
            return new UnreadableJson(
                    field,
                    new Text(
                            "Không có mục \"%s\" trong dữ liệu này. Các mục dùng được: %s."
                                    .formatted(shown(field), known),
                            "There is no field '%s' here. Known fields: %s.".formatted(shown(field), known)));
        }
        if (cause instanceof InvalidFormatException e) {
            Text wanted = wanted(e.getTargetType());
            String field = path(e.getPath());
            return new UnreadableJson(
                    field,
                    new Text(
                            "Mục \"%s\" có giá trị \"%s\" không hợp lệ. Hãy nhập %s."
                                    .formatted(field, shown(e.getValue()), wanted.vi()),
                            "Field '%s' has the value '%s'; expected is %s."
                                    .formatted(field, shown(e.getValue()), wanted.en())));
        }
        if (cause instanceof MismatchedInputException e && !e.getPath().isEmpty()) {
            Text wanted = wanted(e.getTargetType());
            String field = path(e.getPath());
            return new UnreadableJson(
                    field,
                    new Text(
                            "Mục \"%s\" sai kiểu dữ liệu. Hãy nhập %s.".formatted(field, wanted.vi()),
                            "Field '%s' has the wrong type; expected is %s.".formatted(field, wanted.en())));
        }
        if (cause instanceof JsonParseException e) {
            return new UnreadableJson(
                    "",
                    new Text(
                            "Nội dung gửi lên không phải là JSON đúng cú pháp (dòng %d, cột %d)."
                                    .formatted(
                                            e.getLocation().getLineNr(),
                                            e.getLocation().getColumnNr()),
                            "The body is no well-formed JSON (line %d, column %d)."
                                    .formatted(
                                            e.getLocation().getLineNr(),
                                            e.getLocation().getColumnNr())));
        }
        String field = cause instanceof JsonMappingException e ? path(e.getPath()) : "";
        return new UnreadableJson(
                field,
                new Text(
                        "Thiếu nội dung JSON, hoặc nội dung không đúng mẫu"
                                + (field.isEmpty() ? "." : " tại mục \"" + field + "\"."),
                        "The JSON body is missing or has the wrong form"
                                + (field.isEmpty() ? "." : " at '" + field + "'.")));
    }

    private static Text wanted(Class<?> type) {
        if (type == null) {
            return new Text("giá trị đúng kiểu", "a value of the right type");
        }
        if (type.isEnum()) {
            String words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return new Text("một trong các giá trị " + words, "one of " + words);
        }
        if (type == Boolean.class || type == boolean.class) {
            return new Text("true hoặc false", "true or false");
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return new Text("một số nguyên, không có dấu ngăn cách", "a whole number without separators");
        }
        if (type.getSimpleName().equals("LocalDate")) {
            return new Text("ngày dạng 2026-03-26", "a day like 2026-03-26");
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return new Text("thời điểm dạng 2026-03-26T08:00:00+07:00", "an instant like 2026-03-26T08:00:00+07:00");
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return new Text("một danh sách", "a list");
        }
        return type == String.class
                ? new Text("một chuỗi ký tự", "a text")
                : new Text("giá trị đúng mẫu", "a value of the right form");
    }

    private static String path(List<Reference> path) {
        return path.stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
