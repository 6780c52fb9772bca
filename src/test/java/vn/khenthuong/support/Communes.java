package vn.khenthuong.support;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.UnitCode;

/** Hands out communes that no test has used, so that each finds its quota whole; from the highest code downwards. */
public final class Communes {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Communes() {}

    public static UnitCode next(ApplicationContext context) {
        List<UnitCode> communes = context.getBean(Units.class).submitting(Route.DAKLAK).stream()
                .filter(unit -> unit.kind() == UnitKind.COMMUNE)
                .map(Unit::code)
                .sorted(Comparator.reverseOrder())
                .toList();
        return communes.get(NEXT.getAndIncrement());
    }
}
