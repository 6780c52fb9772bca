package vn.khenthuong.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/**
 * The units that the running transaction has read. One use case asks for the same few units again and again, and a list of
 * a whole province for nearly all; outside the transaction nothing is kept, so that nobody ever sees an old name.
 */
final class UnitsSeen implements TransactionSynchronization {

    /** After so many different ones it is cheaper to read all of them at once. */
    private static final int SEPARATELY = 8;

    private final Map<OrganisationCode, Map<UnitCode, Optional<Unit>>> units = new HashMap<>();
    private final Map<OrganisationCode, List<Unit>> lists = new HashMap<>();
    private final Object key;

    private UnitsSeen(Object key) {
        this.key = key;
    }

    /** What this transaction has seen through {@code key}; empty outside a transaction. */
    static Optional<UnitsSeen> by(Object key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        UnitsSeen seen = (UnitsSeen) TransactionSynchronizationManager.getResource(key);
        if (seen == null) {
            seen = new UnitsSeen(key);
            TransactionSynchronizationManager.bindResource(key, seen);
            TransactionSynchronizationManager.registerSynchronization(seen);
        }
        return Optional.of(seen);
    }

    Optional<Unit> find(
            OrganisationCode organisation, UnitCode code, Supplier<Optional<Unit>> one, Supplier<List<Unit>> all) {
        Map<UnitCode, Optional<Unit>> known = units.computeIfAbsent(organisation, first -> new HashMap<>());
        Optional<Unit> found = known.get(code);
        if (found == null && known.size() == SEPARATELY) {
            all(organisation, all).forEach(unit -> known.put(unit.code(), Optional.of(unit)));
            found = known.get(code);
        }
        if (found == null) {
            found = one.get();
            known.put(code, found);
        }
        return found;
    }

    /** Every unit in the table's order; read once. */
    List<Unit> all(OrganisationCode organisation, Supplier<List<Unit>> all) {
        return lists.computeIfAbsent(organisation, first -> List.copyOf(all.get()));
    }

    /** A unit was written. */
    void forget() {
        units.clear();
        lists.clear();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
