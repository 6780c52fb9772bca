package vn.khenthuong.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionMemoTest {

    private final TransactionMemo<String, Integer> memo = new TransactionMemo<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final TransactionTemplate outer = new TransactionTemplate(new Transactions());
    private final TransactionTemplate inner = new TransactionTemplate(new Transactions());

    private int ask() {
        return memo.get("key", reads::incrementAndGet);
    }

    @Test
    void outsideATransactionEveryQuestionIsAsked() {
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void aTransactionAsksOnceAndTheNextOneAgain() {
        outer.executeWithoutResult(t -> assertThat(ask()).isEqualTo(ask()).isEqualTo(1));
        outer.executeWithoutResult(t -> assertThat(ask()).isEqualTo(2));
    }

    @Test
    void whatWasWrittenIsAskedAgain() {
        outer.executeWithoutResult(t -> {
            assertThat(ask()).isEqualTo(1);
            memo.forget();
            assertThat(ask()).isEqualTo(2);
        });
    }

    @Test
    void aTransactionOfItsOwnInsideHasItsOwnMemory() {
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        outer.executeWithoutResult(t -> {
            assertThat(ask()).isEqualTo(1);
            inner.executeWithoutResult(own -> assertThat(ask()).isEqualTo(2));
            assertThat(ask()).isEqualTo(1);
        });
    }

    /** Transactions of nothing: only their beginning, ending and nesting matter. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

        @Override
        protected Object doGetTransaction() {
            return DEPTH.get();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return (int) transaction > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            DEPTH.set(DEPTH.get() + 1);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            // The depth comes back with the ending of the inner one.
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            DEPTH.set(DEPTH.get() - 1);
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            DEPTH.set(DEPTH.get() - 1);
        }
    }
}
