package vn.khenthuong.benchmark;

import java.util.List;

/** One way to bring dossiers from sending to the decision. */
interface Contender {

    String name();

    /** What one route consists of here, in one line. */
    String route();

    /** Makes a batch that is ready to be sent; not measured. */
    List<String> prepare(int routes);

    /** Brings one batch from sending to the decision, one after the other, by one client. */
    void carry(List<String> batch);

    /** Returns when everything that the batches set going has come to its end; measured. */
    void settle();
}
