package vn.khenthuong.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with typed texts: too long, missing, or with characters that no name or document has. Every
 * door uses it, so that page and API say the same.
 */
public final class InputCheck {

    /** The longest reason, answer or remark, in characters. */
    public static final int LONG_TEXT = 4000;

    /** The longest name or title, in characters. */
    public static final int SHORT_TEXT = 200;

    private final Subject subject;
    private final List<Finding> findings = new ArrayList<>();

    /** @param subject what the texts belong to; its field is replaced by each check's own */
    public InputCheck(Subject subject) {
        this.subject = subject;
    }

    /** A text that must be there, of at most {@code max} characters. */
    public InputCheck required(String field, String label, String value, int max) {
        if (value == null || value.isBlank()) {
            add(
                    "input-required",
                    field,
                    "",
                    label,
                    label + ": chưa nhập. Hãy nhập rồi bấm lại.",
                    field + " is missing.");
        }
        return optional(field, label, value, max);
    }

    /** A text that may be missing, of at most {@code max} characters. */
    public InputCheck optional(String field, String label, String value, int max) {
        if (value == null) {
            return this;
        }
        if (value.length() > max) {
            add(
                    "input-too-long",
                    field,
                    value.length() + " ký tự",
                    "≤ " + max + " ký tự",
                    "%s dài %d ký tự, tối đa %d. Hãy rút gọn.".formatted(label, value.length(), max),
                    "%s has %d characters, at most %d are allowed.".formatted(field, value.length(), max));
        }
        if (value.chars()
                .anyMatch(c ->
                        c == '<' || c == '>' || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'))) {
            add(
                    "input-characters",
                    field,
                    "",
                    "",
                    label + " có ký tự không được dùng (<, > hoặc ký tự điều khiển). Hãy xóa các ký tự đó.",
                    field + " has characters that are not allowed (<, > or control characters).");
        }
        return this;
    }

    /** Any other condition of an input. */
    public InputCheck that(
            boolean holds, String rule, String field, String found, String wanted, String vi, String en) {
        if (!holds) {
            add(rule, field, found, wanted, vi, en);
        }
        return this;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** @throws RefusedException with everything found, if anything was */
    public void refuseIfAny() {
        RefusedException.ifBlocked(findings);
    }

    private void add(String rule, String field, String found, String wanted, String vi, String en) {
        findings.add(Finding.invalid(
                rule, new Subject(subject.kind(), subject.id(), field, subject.label()), found, wanted, vi, en));
    }
}
