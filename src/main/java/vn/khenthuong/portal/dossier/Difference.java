package vn.khenthuong.portal.dossier;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import vn.khenthuong.portal.Typed;

/**
 * One input that differs between what a person typed and what somebody else stored meanwhile.
 *
 * @param field name of the input
 */
record Difference(String field, String typed, String stored) {

    /** Not inputs of the nominee itself. */
    private static final Set<String> ASIDE = Set.of("version", "citizenNumber", "citizenRemove");

    /** @param words from an input's name and its answer to what people read on the form */
    static List<Difference> between(NomineeForm typed, NomineeForm stored, BinaryOperator<String> words) {
        return Arrays.stream(NomineeForm.class.getRecordComponents())
                .filter(component -> !ASIDE.contains(component.getName()))
                .map(component -> new Difference(
                        component.getName(), value(component, typed, words), value(component, stored, words)))
                .filter(difference -> !Objects.equals(difference.typed(), difference.stored()))
                .toList();
    }

    private static String value(RecordComponent component, NomineeForm form, BinaryOperator<String> words) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            Object answer = accessor.invoke(form);
            List<?> answers = answer instanceof List<?> several ? several : Arrays.asList(answer);
            return answers.stream()
                    .map(one ->
                            words.apply(component.getName(), Typed.typed(one).strip()))
                    .collect(Collectors.joining("\n"));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
