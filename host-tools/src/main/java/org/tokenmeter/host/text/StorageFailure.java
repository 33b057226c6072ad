package org.tokenmeter.host.text;

/** A file or a device that does not do what it is for: full, locked, unreadable. */
public final class StorageFailure extends HintedException {
    private static final long serialVersionUID = 1;

    /**
     * @param problem what failed, lower case
     * @param hint what to do
     * @param cause what the system said, or null
     */
    public StorageFailure(String problem, String hint, Throwable cause) {
        super(problem, hint, cause);
    }
}
