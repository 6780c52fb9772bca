package vn.khenthuong.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.UnitCode;

/**
 * Makes communes that exist in no file, one for each call: whoever takes one finds its quota whole, whatever other tests of
 * the same database did before, and the number of tests is not bound by the number of communes in the province.
 */
public final class Communes {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Communes() {}

    /** A new commune of Đắk Lắk, code {@code xa-thu-1} and so on, without an official code. */
    public static UnitCode next(ApplicationContext context) {
        int number = NEXT.incrementAndGet();
        UnitCode code = new UnitCode("xa-thu-" + number);
        context.getBean(JdbcClient.class)
                .sql("insert into unit (organisation, code, name, kind, mark, edited)"
                        + " values (?, ?, ?, 'COMMUNE', 'configuration', true)")
                .params(Route.DAKLAK.value(), code.value(), "Xã Thử Nghiệm " + number)
                .update();
        return code;
    }
}
