package vn.khenthuong.portal.dossier;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.khenthuong.portal.Typed;

/**
 * One input that differs between what a person typed and what somebody else stored meanwhile.
 *
 * @param field name of the input
 */
record Difference(String field, String typed, String stored) {

    /** Not inputs of the nominee itself. */
    private static final Set<String> ASIDE = Set.of("version", "citizenNumber", "citizenRemove");

    static List<Difference> between(NomineeForm typed, NomineeForm stored) {
        return Arrays.stream(NomineeForm.class.getRecordComponents())
                .filter(component -> !ASIDE.contains(component.getName()))
                .map(component ->
                        new Difference(component.getName(), value(component, typed), value(component, stored)))
                .filter(difference -> !Objects.equals(difference.typed(), difference.stored()))
                .toList();
    }

    private static String value(RecordComponent component, NomineeForm form) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return Typed.typed(accessor.invoke(form)).strip();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
