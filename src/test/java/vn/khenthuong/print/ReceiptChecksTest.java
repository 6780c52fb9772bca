package vn.khenthuong.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.khenthuong.eligibility.RuleNames;

class ReceiptChecksTest {

    @Test
    void everyCheckOfTheReceiptIsARuleOfTheBook() {
        assertThat(RuleNames.all()).containsAll(ReceiptPrints.CHECKS.keySet());
    }
}
