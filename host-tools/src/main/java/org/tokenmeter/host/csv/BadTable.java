package org.tokenmeter.host.csv;

/** A CSV input that is wrong as a whole, so that no row of it can be trusted. */
public final class BadTable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param problem the rest of a sentence about the file: "is empty"
     */
    public BadTable(String problem) {
        super(problem);
    }
}
