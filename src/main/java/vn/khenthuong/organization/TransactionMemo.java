package vn.khenthuong.organization;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers until the end of the transaction what was read in it, for rows that one act asks for many times and that
 * change seldom: units, people, a campaign's version. Outside a transaction it remembers nothing. Whoever writes such a
 * row, or locks it to change it, says {@link #forget}.
 *
 * <p>Not kept longer, so that two programs on one database need not tell each other of changes.
 */
public final class TransactionMemo<K, V> {

    /** @param read asked the first time; its result is kept, an empty {@code Optional} too */
    public V get(K key, Supplier<V> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        Map<K, V> known = known();
        V value = known.get(key);
        if (value == null) {
            value = read.get();
            known.put(key, value);
        }
        return value;
    }

    /** Keeps what was read together with others; outside a transaction nothing is kept. */
    public void put(K key, V value) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().put(key, value);
        }
    }

    /** The next question is asked anew. */
    public void forget() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            ((Map<?, ?>) bound).clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> known() {
        Map<K, V> known = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Ending(known));
        }
        return known;
    }

    /** A transaction inside another one has its own memory. */
    private final class Ending implements TransactionSynchronization {

        private final Map<K, V> known;

        private Ending(Map<K, V> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemo.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionMemo.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemo.this);
        }
    }
}
