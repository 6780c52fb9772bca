package vn.khenthuong.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.register.Lookalikes;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.GeneratedRegister;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Who looks like a nominee among a million entries, beside the same question without an index. */
@Tag("benchmark")
@IntegrationTest
class RegisterBenchmark {

    private static final int ENTRIES = 1_000_000;
    private static final List<String> NAMES = List.of(
            "Nguyễn Văn Hùng",
            "Nguyễn Thị Thu Hà",
            "Trần Quốc Tuấn",
            "Lê Thị Ánh",
            "Đặng Hữu Phước",
            "Ksor Y Nam",
            "Phạm Minh Đức",
            "Võ Thị Kim Oanh",
            "Hoàng Văn Thái",
            "Bùi Ngọc Khánh");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Lookalikes lookalikes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void oneNomineeAgainstAMillionEntries() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            GeneratedRegister.add(jdbc, ENTRIES);
            jdbc.sql("select count(*) from award_entry").query(Long.class).single();
            List<Long> ours = new ArrayList<>();
            List<Long> scan = new ArrayList<>();
            int found = 0;
            for (int round = 0; round < 3; round++) {
                for (String name : NAMES) {
                    long begun = System.nanoTime();
                    found += lookalikes
                            .of(
                                    Route.DAKLAK,
                                    new Lookalikes.Sought(
                                            NomineeKind.INDIVIDUAL,
                                            name,
                                            LocalDate.of(1970, 2, 3),
                                            null,
                                            new UnitCode("24163")))
                            .size();
                    if (round > 0) {
                        ours.add(System.nanoTime() - begun);
                    }
                }
            }
            jdbc.sql("set local enable_indexscan = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            for (String name : NAMES.subList(0, 3)) {
                long begun = System.nanoTime();
                jdbc.sql("select count(*) from award_entry where similarity(name_key, lower(unaccent(?))) >= 0.7")
                        .param(name)
                        .query(Long.class)
                        .single();
                scan.add(System.nanoTime() - begun);
            }
            assertThat(found).isPositive();
            System.out.printf(
                    "Register of %,d entries: one nominee in %.1f ms (median), %.1f ms (slowest); without an index %.0f ms:"
                            + " %.3f of it%n",
                    ENTRIES,
                    median(ours) / 1e6,
                    ours.stream().mapToLong(Long::longValue).max().orElseThrow() / 1e6,
                    median(scan) / 1e6,
                    (double) median(ours) / median(scan));
        });
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
